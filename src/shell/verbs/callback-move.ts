import { rescheduleCallback } from '../../commands/callbacks/reschedule-callback.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { accept } from '../../domain/decision.ts'
import { giveEach } from '../give-each.ts'
import { readTime } from '../read-time.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellOnStore } from '../shell.ts'

/** Moves a callback to another time. */
export async function callbackMove(call: Call, shell: ShellOnStore): Promise<Answer> {
  const refs = call.text('where') === null ? call.operands.slice(0, 1) : []
  const when = call.operands[refs.length] ?? ''
  const dueAt = readTime('callback move', when, shell)
  if (typeof dueAt === 'object') return dueAt
  return giveEach(
    {
      command: rescheduleCallback,
      verb: 'callback move',
      kind: 'callbacks',
      inputOf: (ref) => accept({ ref, dueAt }),
      json: (value) => ({ ref: value.ref, dueAt: iso(value.dueAt) }),
      text: (value, { say, format }) =>
        say('shell.done.callback-move', { ref: value.ref, time: format.fullMoment(value.dueAt) }),
    },
    refs,
    { call, shell },
  )
}
