import { labelIn } from '../../domain/labels.ts'
import { offersOfAgent } from '../../queries/offers-of-agent.ts'
import { queueByKey } from '../../queries/queue-by-key.ts'
import type { RingingView } from '../components/ringing-line.ts'
import type { Reading } from './reading.ts'

/** What rings for an agent: the offer that times out first. What waits for him for as long as he takes is among his work. */
export function readRinging(agent: string, { reader, look }: Reading): RingingView | null {
  const ringing = reader
    .all(offersOfAgent, { agent })
    .flatMap(({ expiresAt, ...offer }) => (expiresAt === null ? [] : [{ ...offer, expiresAt }]))
    .toSorted((a, b) => a.expiresAt - b.expiresAt)
  const [first] = ringing
  if (!first) return null
  const { ref, channel, queueId, customerName, contact, subject, expiresAt } = first
  const queue = reader.one(queueByKey, { key: queueId })
  return {
    ref,
    channel,
    queue: queue ? labelIn(queue.labels, look.language) : queueId,
    who: customerName ?? contact ?? '',
    subject,
    expiresAt,
    more: ringing.length - 1,
  }
}
