import { labelIn } from '../../domain/labels.ts'
import { ringsOnPhone } from '../../domain/offer.ts'
import { maskContact } from '../../domain/masking.ts'
import { maskedRow } from '../../queries/customers/card-masking.ts'
import { offersOfAgent } from '../../queries/agents/offers-of-agent.ts'
import { queueByKey } from '../../queries/site/queue-by-key.ts'
import type { RingingView } from '../components/ringing-line.ts'
import { maskingOn, type Reading } from './reading.ts'

/** What rings for an agent: on the phone, or the offer that times out first. What waits for him for as long as he takes is among his work. */
export function readRinging(agent: string, reading: Reading): RingingView | null {
  return reading.remember('ringing', `${agent} ${reading.look.language}`, () => ringingFor(agent, reading))
}

function ringingFor(agent: string, reading: Reading): RingingView | null {
  const { reader, look } = reading
  const ringing = reader
    .all(offersOfAgent, { agent })
    .filter(({ expiresAt, how }) => expiresAt !== null || ringsOnPhone(how))
    .toSorted((a, b) => (a.expiresAt ?? a.offeredAt) - (b.expiresAt ?? b.offeredAt))
  const [first] = ringing
  if (!first) return null
  const masking = maskingOn(agent, reading)
  const offer = maskedRow({ ...first, id: first.interactionId }, masking)
  const { ref, channel, queueId, customerName, subject, expiresAt, offeredAt: since } = offer
  const contact =
    offer.contact !== null && masking.hidesContact({ ...first, id: first.interactionId })
      ? maskContact(offer.contact)
      : offer.contact
  const queue = reader.one(queueByKey, { key: queueId })
  return {
    ref,
    channel,
    queue: queue ? labelIn(queue.labels, look.language) : queueId,
    who: customerName ?? contact ?? '',
    subject,
    expiresAt,
    since,
    more: ringing.length - 1,
  }
}
