import { sql } from 'kysely'
import type { OfferOrigin } from '../../domain/offer.ts'
import { query } from '../../store/query.ts'

export type OfferOfAgent = {
  readonly id: string
  readonly interactionId: string
  readonly ref: string
  readonly channel: string
  readonly queueId: string
  readonly queueName: string
  readonly subject: string
  readonly customerId: string | null
  readonly customerName: string | null
  readonly contact: string | null
  readonly how: OfferOrigin
  /** Key of whoever offered it. */
  readonly offeredBy: string
  readonly offeredAt: number
  /** When it times out; null where it waits for its agent. */
  readonly expiresAt: number | null
  readonly queuedAt: number
}

/** What waits for an agent's answer, oldest first; at most 50. */
export const offersOfAgent = query<OfferOfAgent, { agent: string }>('offers-of-agent', (db, p) =>
  db
    .selectFrom('offers')
    .innerJoin('interactions', 'interactions.id', 'offers.interaction_id')
    .innerJoin('queues', 'queues.id', 'offers.queue_id')
    .leftJoin('customers', 'customers.id', 'interactions.customer_id')
    .select([
      'offers.id',
      'interactions.id as interactionId',
      'interactions.ref',
      'interactions.channel',
      'offers.queue_id as queueId',
      'queues.name as queueName',
      'interactions.subject',
      'interactions.customer_id as customerId',
      'customers.name as customerName',
      'interactions.contact',
      'offers.how',
      'offers.offered_by as offeredBy',
      'offers.offered_at as offeredAt',
      'offers.expires_at as expiresAt',
      'interactions.queued_at as queuedAt',
    ])
    .where('offers.agent_id', '=', p.agent)
    .where('offers.state', '=', sql.lit('pending'))
    .orderBy('offers.offered_at')
    .limit(50)
    .$castTo<OfferOfAgent>(),
)
