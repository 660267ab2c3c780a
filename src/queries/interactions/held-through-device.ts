import { sql } from 'kysely'
import { query } from '../../store/query.ts'

export type HeldThroughDevice = {
  readonly ref: string
  readonly agent: string
}

/** What one agent has in hand that he claimed on one device, oldest first; at most 1,000. */
export const heldThroughDevice = query<HeldThroughDevice, { agent: string; device: string }>(
  'held-through-device',
  (db, p) =>
    db
      .selectFrom('interactions')
      .innerJoin('segments', 'segments.interaction_id', 'interactions.id')
      .select(['interactions.ref', 'interactions.held_by as agent'])
      .where('interactions.held_by', '=', p.agent)
      .where(sql<boolean>`interactions.held_by IS NOT NULL`)
      .where('segments.device', '=', p.device)
      .where('segments.ended_at', 'is', null)
      .orderBy('interactions.arrived_at')
      .orderBy('interactions.ref')
      .limit(1000)
      .$castTo<HeldThroughDevice>(),
)
