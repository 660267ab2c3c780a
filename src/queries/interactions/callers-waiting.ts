import { sql } from 'kysely'
import { query } from '../../store/query.ts'

/**
 * How many in one queue are on the line, and since when the first of them; null when nobody is. Live work has a routing rank
 * before 1970, deferred work one after it (`routingRank`), so only what is counted is read.
 */
export const callersWaiting = query<
  { readonly waiting: number; readonly oldestAt: number | null },
  { queueId: string }
>('callers-waiting', (db, p) =>
  db
    .selectFrom('interactions')
    .select([sql<number>`count(*)`.as('waiting'), sql<number | null>`min(queued_at)`.as('oldestAt')])
    .where('queue_id', '=', p.queueId)
    .where('state', '=', sql.lit('queued'))
    .where('rank_at', '<', sql.lit(0)),
)
