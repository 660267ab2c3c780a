import { sql } from 'kysely'
import { query } from '../../store/query.ts'

/**
 * How many wait in one queue, since when the oldest, when the first is due by a term, and how many are past theirs. Who is to be
 * answered on the line is not among these: `callersWaiting` has him.
 */
export const queueCounts = query<
  {
    readonly waiting: number
    readonly oldestAt: number | null
    readonly firstDueAt: number | null
    readonly late: number
  },
  { queueId: string; now: number }
>('queue-counts', (db, p) =>
  db
    .selectFrom('interactions')
    .select([
      sql<number>`count(*)`.as('waiting'),
      sql<number | null>`min(queued_at)`.as('oldestAt'),
      sql<number | null>`min(due_at)`.as('firstDueAt'),
      sql<number>`count(*) FILTER (WHERE due_at < ${p.now})`.as('late'),
    ])
    .where('queue_id', '=', p.queueId)
    .where('state', '=', sql.lit('queued')),
)
