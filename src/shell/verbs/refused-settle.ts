import { settleRefusal } from '../../commands/refused/settle-refusal.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Says that what was refused on records is dealt with. */
export function refusedSettle(call: Call, shell: ShellOnStore): Promise<Answer> {
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
