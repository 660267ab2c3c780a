import { sql } from 'kysely'
import type { InteractionState } from '../../domain/interaction-state.ts'
import { query } from '../../store/query.ts'

export type MyWorkRow = {
  readonly id: string
  readonly ref: string
  readonly channel: string
  readonly state: InteractionState
  readonly queueId: string
  readonly subject: string
  readonly customerId: string | null
  readonly customerName: string | null
  readonly contact: string | null
  readonly arrivedAt: number
  readonly dueAt: number | null
  readonly endedAt: number | null
  readonly version: number
}

/** What one agent holds, by state and age; at most 100. */
export const myWork = query<MyWorkRow, { agent: string }>('my-work', (db, p) =>
  db
    .selectFrom('interactions')
    .leftJoin('customers', 'customers.id', 'interactions.customer_id')
    .select([
      'interactions.id',
      'interactions.ref',
      'interactions.channel',
      'interactions.state',
      'interactions.queue_id as queueId',
      'interactions.subject',
      'interactions.customer_id as customerId',
      'customers.name as customerName',
      'interactions.contact',
      'interactions.arrived_at as arrivedAt',
      'interactions.due_at as dueAt',
      'interactions.ended_at as endedAt',
      'interactions.changed_by as version',
    ])
    .where('interactions.held_by', '=', p.agent)
    .where(sql<boolean>`interactions.held_by IS NOT NULL`)
    .orderBy('interactions.state')
    .orderBy('interactions.arrived_at')
    .limit(100)
    .$castTo<MyWorkRow>(),
)
