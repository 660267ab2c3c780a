import { settleRefusal } from '../../commands/refused/settle-refusal.ts'
import { settleRefusedPush } from '../../commands/sync/settle-refused-push.ts'
import { commandNumber } from '../../domain/command-number.ts'
import { refusedPushesSeen } from '../../queries/sync/to-settle.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Says that what was refused is dealt with: on records by their refs, or commands of devices by their numbers. */
export function refusedSettle(call: Call, shell: ShellOnStore): Promise<Answer> {
  const pushes = refusedPushesSeen(shell.reader, shell.sight)
  const numbers = new Map(
    pushes.flatMap((push) => [commandNumber(push), push.id].map((word) => [word, push])),
  )
  const named = (word: string) => numbers.get(word) ?? numbers.get(word.toUpperCase())
  if (call.operands.some((word) => word.includes('+') || named(word) !== undefined)) {
    return give(
      {
        command: settleRefusedPush,
        inputs: call.operands.map((word) => ({ id: named(word)?.id ?? word })),
        json: ({ id }) => ({ id }),
        text: ({ id }, { say }) => {
          const push = numbers.get(id)
          return say('shell.done.refused-settle', { ref: push ? commandNumber(push) : id })
        },
      },
      call,
      shell,
    )
  }
  return give(
    {
      command: settleRefusal,
      inputs: call.operands.map((ref) => ({ ref })),
      json: ({ ref, settled }) => ({ ref, settled }),
      text: ({ ref }, { say }) => say('shell.done.refused-settle', { ref }),
    },
    call,
    shell,
  )
}
