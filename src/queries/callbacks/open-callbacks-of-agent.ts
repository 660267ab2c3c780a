import { sql } from 'kysely'
import { query } from '../../store/query.ts'

/** Callbacks that an agent still is to make, the earliest first; at most `limit`. */
export const openCallbacksOfAgent = query<
  { readonly id: string; readonly ref: string; readonly state: 'scheduled' | 'due'; readonly dueAt: number },
  { agent: string; limit: number }
>('open-callbacks-of-agent', (db, p) =>
  db
    .selectFrom('callbacks')
    .select(['id', 'ref', 'state', 'due_at as dueAt'])
    .where('agent_id', '=', p.agent)
    .where(sql<boolean>`state IN ('scheduled', 'due')`)
    .orderBy('due_at')
    .limit(p.limit)
    .$castTo<{ id: string; ref: string; state: 'scheduled' | 'due'; dueAt: number }>(),
)
