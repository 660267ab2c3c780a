import { sql } from 'kysely'
import { query } from '../../store/query.ts'

export type RefusedWork = {
  readonly id: string
  /** The command that was refused. */
  readonly kind: string
  /** The whole refusal, as JSON. */
  readonly refusal: string
  /** When it was first refused so. */
  readonly at: number
  /** What it hangs on: a contact, a case, a customer or a callback. Null when that is gone. */
  readonly interactionRef: string | null
  readonly caseRef: string | null
  readonly customerRef: string | null
  readonly callbackRef: string | null
  /** Whose it is, and where it lies; null where it is nobody's, or in no queue. */
  readonly owner: string | null
  readonly queueId: string | null
}

/** What fell due, was refused, still waits, and nobody has dealt with; the latest first, at most `limit`. */
export const refusedWorkView = query<RefusedWork, { limit: number }>('refused-work-view', (db, p) =>
  db
    .selectFrom('refused_work')
    .innerJoin('due_work', 'due_work.id', 'refused_work.id')
    .leftJoin('sla_clocks', 'sla_clocks.id', 'refused_work.subject_id')
    .leftJoin('offers', 'offers.id', 'refused_work.subject_id')
    .leftJoin('deliveries', 'deliveries.id', 'refused_work.subject_id')
    .leftJoin('callbacks', 'callbacks.id', 'refused_work.subject_id')
    .leftJoin('customers', 'customers.id', 'refused_work.subject_id')
    .leftJoin('cases', (join) =>
      join.on('cases.id', '=', sql<string>`coalesce(sla_clocks.case_id, refused_work.subject_id)`),
    )
    .leftJoin('interactions', (join) =>
      join.on(
        'interactions.id',
        '=',
        sql<string>`coalesce(offers.interaction_id, deliveries.interaction_id, refused_work.subject_id)`,
      ),
    )
    .select([
      'refused_work.id',
      'refused_work.kind',
      'refused_work.refusal',
      'refused_work.at',
      'interactions.ref as interactionRef',
      'cases.ref as caseRef',
      'customers.ref as customerRef',
      'callbacks.ref as callbackRef',
      sql<string | null>`coalesce(deliveries.created_by, offers.agent_id, interactions.held_by,
        callbacks.agent_id, cases.assignee)`.as('owner'),
      sql<string | null>`coalesce(interactions.queue_id, callbacks.queue_id, cases.queue_id)`.as('queueId'),
    ])
    .where(sql<boolean>`refused_work.settled_at IS NULL`)
    .orderBy('refused_work.at', 'desc')
    .limit(p.limit),
)

/** The ref by which people call what it hangs on; null when that is gone. */
export function refOfRefused(row: RefusedWork): string | null {
  return row.interactionRef ?? row.caseRef ?? row.callbackRef ?? row.customerRef
}
