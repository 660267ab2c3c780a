import { addDoNotContact } from '../../commands/add-do-not-contact.ts'
import { liftDoNotContact } from '../../commands/lift-do-not-contact.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import { readTime } from '../read-time.ts'
import type { ShellOnStore } from '../shell.ts'

/** Keeps that a customer wants no contact, or lifts it. */
export async function customerOptOut(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [customer = ''] = call.operands
  const channel = call.text('channel') ?? 'all'
  if (call.is('lift')) {
    return give(
      {
        command: liftDoNotContact,
        inputs: [{ customer, channel }],
        json: (value) => ({ ref: value.ref, channel: value.channel }),
        text: ({ ref }, { say }) => say('shell.done.opt-out-lift', { ref }),
      },
      call,
      shell,
    )
  }
  const until = call.text('until')
  const untilAt = until === null ? null : readTime('customer opt-out', until, shell)
  if (untilAt !== null && typeof untilAt === 'object') return untilAt
  const reason = call.text('reason')
  return give(
    {
      command: addDoNotContact,
      inputs: [{ customer, channel, untilAt, ...(reason !== null && { reason }) }],
      json: (value) => ({ ref: value.ref, channel: value.channel }),
      text: ({ ref }, { say }) => say('shell.done.opt-out', { ref }),
    },
    call,
    shell,
  )
}
