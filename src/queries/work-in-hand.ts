import { sql } from 'kysely'
import type { InteractionState } from '../domain/interaction-state.ts'
import { query } from '../store/query.ts'

/** What one agent holds; at most 1,000. */
export const workInHand = query<
  { readonly id: string; readonly ref: string; readonly state: InteractionState; readonly channel: string },
  { agent: string }
>('work-in-hand', (db, p) =>
  db
    .selectFrom('interactions')
    .select(['id', 'ref', 'state', 'channel'])
    .where('held_by', '=', p.agent)
    .where(sql<boolean>`held_by IS NOT NULL`)
    .limit(1000)
    .$castTo<{ id: string; ref: string; state: InteractionState; channel: string }>(),
)
