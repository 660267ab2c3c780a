import { sql } from 'kysely'
import type { InteractionState } from '../../domain/interaction-state.ts'
import { query } from '../../store/query.ts'
import { contactDue } from './answer-due.ts'

export type QueueViewRow = {
  readonly id: string
  readonly ref: string
  readonly channel: string
  readonly state: InteractionState
  readonly subject: string
  readonly customerId: string | null
  readonly customerName: string | null
  readonly customerRef: string | null
  /** The number, address or handle that it came from. */
  readonly contact: string | null
  readonly arrivedAt: number
  readonly queuedAt: number
  /** Its term, or when who waits on the line is to be answered. */
  readonly dueAt: number | null
  readonly putBacks: number
  readonly version: number
}

/** Interactions that wait in one queue, by routing rank; at most `limit`; one index range, no sort. */
export const queueView = query<QueueViewRow, { queueId: string; limit: number }>('queue-view', (db, p) =>
  db
    .selectFrom('interactions')
    .leftJoin('customers', 'customers.id', 'interactions.customer_id')
    .select([
      'interactions.id',
      'interactions.ref',
      'interactions.channel',
      'interactions.state',
      'interactions.subject',
      'interactions.customer_id as customerId',
      'customers.name as customerName',
      'customers.ref as customerRef',
      'interactions.contact',
      'interactions.arrived_at as arrivedAt',
      'interactions.queued_at as queuedAt',
      sql<number | null>`${sql.raw(contactDue)}`.as('dueAt'),
      'interactions.put_backs as putBacks',
      'interactions.changed_by as version',
    ])
    .where('interactions.queue_id', '=', p.queueId)
    .where('interactions.state', '=', sql.lit('queued'))
    .orderBy('interactions.rank_at')
    .orderBy('interactions.id')
    .limit(p.limit)
    .$castTo<QueueViewRow>(),
)
