import { addDoNotContact } from '../../commands/customers/add-do-not-contact.ts'
import { liftDoNotContact } from '../../commands/customers/lift-do-not-contact.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { accept } from '../../domain/decision.ts'
import { giveEach } from '../give-each.ts'
import { readTime } from '../read-time.ts'
import type { ShellOnStore } from '../shell.ts'

/** Keeps that a customer wants no contact, or lifts it. */
export async function customerOptOut(call: Call, shell: ShellOnStore): Promise<Answer> {
  const channel = call.text('channel') ?? 'all'
  if (call.is('lift')) {
    return giveEach(
      {
        command: liftDoNotContact,
        verb: 'customer opt-out',
        kind: 'customers',
        inputOf: (customer) => accept({ customer, channel }),
        json: (value) => ({ ref: value.ref, channel: value.channel }),
        text: ({ ref }, { say }) => say('shell.done.opt-out-lift', { ref }),
      },
      call.operands,
      { call, shell },
    )
  }
  const until = call.text('until')
  const untilAt = until === null ? null : readTime('customer opt-out', until, shell)
  if (untilAt !== null && typeof untilAt === 'object') return untilAt
  const reason = call.text('reason')
  return giveEach(
    {
      command: addDoNotContact,
      verb: 'customer opt-out',
      kind: 'customers',
      inputOf: (customer) => accept({ customer, channel, untilAt, ...(reason !== null && { reason }) }),
      json: (value) => ({ ref: value.ref, channel: value.channel }),
      text: ({ ref }, { say, format }) =>
        untilAt === null
          ? say('shell.done.opt-out', { ref })
          : say('shell.done.opt-out-until', { ref, time: format.fullMoment(untilAt) }),
    },
    call.operands,
    { call, shell },
  )
}
