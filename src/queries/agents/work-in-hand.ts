import { sql } from 'kysely'
import type { InteractionState } from '../../domain/interaction-state.ts'
import { query } from '../../store/query.ts'

export type WorkInHand = {
  readonly id: string
  readonly ref: string
  readonly state: InteractionState
  readonly channel: string
  readonly queueId: string
}

/** What one agent holds; at most 1,000. */
export const workInHand = query<WorkInHand, { agent: string }>('work-in-hand', (db, p) =>
  db
    .selectFrom('interactions')
    .select(['id', 'ref', 'state', 'channel', 'queue_id as queueId'])
    .where('held_by', '=', p.agent)
    .where(sql<boolean>`held_by IS NOT NULL`)
    // In one order on every database: letting go of it draws ids.
    .orderBy('arrived_at')
    .orderBy('ref')
    .limit(1000)
    .$castTo<WorkInHand>(),
)
