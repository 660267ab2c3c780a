import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import { contactDue } from '../interactions/answer-due.ts'

/** A contact that waits at an entry point. */
export type ContactAtEntry = {
  readonly id: string
  readonly ref: string
  readonly customerId: string | null
  readonly customerName: string | null
  readonly subject: string
  readonly queuedAt: number
  readonly dueAt: number | null
}

/** What waits in a queue and came in at one entry point, by routing rank; at most 500. */
export const contactsAtEntry = query<ContactAtEntry, { queue: string; point: string }>(
  'contacts-at-entry',
  (db, p) =>
    db
      .selectFrom('interactions')
      .leftJoin('customers', 'customers.id', 'interactions.customer_id')
      .select([
        'interactions.id',
        'interactions.ref',
        'interactions.customer_id as customerId',
        'customers.name as customerName',
        'interactions.subject',
        'interactions.queued_at as queuedAt',
        sql<number | null>`${sql.raw(contactDue)}`.as('dueAt'),
      ])
      .where('interactions.queue_id', '=', p.queue)
      .where('interactions.state', '=', sql.lit('queued'))
      .where('interactions.entry_point_id', '=', p.point)
      .orderBy('interactions.rank_at')
      .orderBy('interactions.id')
      .limit(500)
      .$castTo<ContactAtEntry>(),
)
