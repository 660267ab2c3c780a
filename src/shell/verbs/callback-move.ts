import { rescheduleCallback } from '../../commands/reschedule-callback.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import { readTime } from '../read-time.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellOnStore } from '../shell.ts'

/** Moves a callback to another time. */
export async function callbackMove(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [ref = '', when = ''] = call.operands
  const dueAt = readTime('callback move', when, shell)
  if (typeof dueAt === 'object') return dueAt
  return give(
    {
      command: rescheduleCallback,
      inputs: [{ ref, dueAt }],
      json: (value) => ({ ref: value.ref, dueAt: iso(value.dueAt) }),
      text: (value, { say, format }) =>
        say('shell.done.callback-move', { ref: value.ref, time: format.moment(value.dueAt) }),
    },
    call,
    shell,
  )
}
