import { sql } from 'kysely'
import { query } from '../../store/query.ts'

/** Callbacks that an agent still is to make, the earliest first; at most `limit`. */
export const openCallbacksOfAgent = query<
  { readonly id: string; readonly ref: string },
  { agent: string; limit: number }
>('open-callbacks-of-agent', (db, p) =>
  db
    .selectFrom('callbacks')
    .select(['id', 'ref'])
    .where('agent_id', '=', p.agent)
    .where(sql<boolean>`state IN ('scheduled', 'due')`)
    .orderBy('due_at')
    .limit(p.limit),
)
