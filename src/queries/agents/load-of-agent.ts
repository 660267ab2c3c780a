import { sql } from 'kysely'
import type { WorkLoad } from '../../domain/capacity.ts'
import { query } from '../../store/query.ts'

/** What one agent has in hand, as capacity looks at it; at most 200. */
export const loadOfAgent = query<WorkLoad & { readonly id: string }, { agent: string }>(
  'load-of-agent',
  (db, p) =>
    db
      .selectFrom('interactions')
      .innerJoin('queues', 'queues.id', 'interactions.queue_id')
      .innerJoin('wrap_up_sets', 'wrap_up_sets.id', 'queues.wrap_up_set_id')
      .select([
        'interactions.id',
        'interactions.channel',
        'interactions.state',
        'wrap_up_sets.acw_mode as acwMode',
      ])
      .where('interactions.held_by', '=', p.agent)
      .where(sql<boolean>`interactions.held_by IS NOT NULL`)
      .limit(200)
      .$castTo<WorkLoad & { readonly id: string }>(),
)
