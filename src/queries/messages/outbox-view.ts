import type { DeliveryState } from '../../domain/delivery.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

/** One outgoing message as a list shows it. */
export type OutboxRow = {
  readonly ref: string
  readonly interactionRef: string
  readonly queueId: string
  readonly channel: string
  readonly address: string
  readonly cc: readonly string[]
  readonly subject: string
  readonly state: DeliveryState
  readonly notBefore: number
  readonly attempts: number
  readonly sentAt: number | null
  readonly error: string | null
  readonly createdBy: string
  /** Key of the purpose that its writer named. */
  readonly purpose: string | null
  /** The work it came back as. */
  readonly followUp: string | null
  readonly customerId: string | null
  readonly createdAt: number
}

type Stored = Omit<OutboxRow, 'cc'> & { readonly cc: string }

/** Outgoing messages in one state, the newest first; at most `limit`. */
export const outboxView = query<Stored, OutboxRow, { state: DeliveryState; limit: number }>(
  'outbox-view',
  (db, p) =>
    db
      .selectFrom('deliveries')
      .innerJoin('messages', 'messages.id', 'deliveries.message_id')
      .innerJoin('interactions', 'interactions.id', 'deliveries.interaction_id')
      .leftJoin('interactions as made', 'made.id', 'deliveries.made_interaction_id')
      .select([
        'deliveries.ref',
        'interactions.ref as interactionRef',
        'interactions.queue_id as queueId',
        'deliveries.channel',
        'deliveries.address',
        'deliveries.cc',
        'messages.subject',
        'deliveries.state',
        'deliveries.not_before as notBefore',
        'deliveries.attempts',
        'deliveries.sent_at as sentAt',
        'deliveries.error',
        'deliveries.created_by as createdBy',
        'deliveries.purpose_id as purpose',
        'made.ref as followUp',
        'interactions.customer_id as customerId',
        'deliveries.created_at as createdAt',
      ])
      .where('deliveries.state', '=', p.state)
      .orderBy('deliveries.created_at', 'desc')
      .limit(p.limit)
      .$castTo<Stored>(),
  ({ cc, ...row }) => ({ ...row, cc: fromJson(cc) }),
)
