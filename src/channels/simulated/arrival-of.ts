import type { receiveInteraction } from '../../commands/interactions/receive-interaction.ts'
import type { EpochMs } from '../../domain/ids.ts'
import type { PlannedContact } from './plan-day.ts'
import { personOf, subjectOf } from './simulated-person.ts'

/** What a channel gives when a planned contact comes. */
export function arrivalOf(
  { channel, point, queue, person }: PlannedContact,
  at: EpochMs,
): Parameters<(typeof receiveInteraction)['handler']>[1] {
  const who = personOf(person)
  const subject = subjectOf(person, channel)
  const base = { channel, queue, entryPoint: point, subject, arrivedAt: at }
  if (channel === 'call')
    return { ...base, subject: '', from: { kind: 'phone', value: who.phone, name: who.name } }
  const from = { kind: 'email', value: who.email, name: who.name } as const
  return {
    ...base,
    from,
    message: {
      senderName: who.name,
      senderAddress: who.email,
      recipients: [],
      text: `Dzień dobry,\n\n${subject}. Proszę o odpowiedź.\n\n${who.name}`,
      messageId: `${person}.${at}@klient.example`,
      references: [],
      rawHash: null,
      sentAt: at,
      isAutomatic: false,
      attachments: [],
    },
  }
}
