import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import { answerDue } from './answer-due.ts'

/**
 * How many in one queue are on the line, when the first of them is to be answered, and how many should have been; null when
 * nobody is, or the queue promises nothing. Live work has a routing rank
 * before 1970, deferred work one after it (`routingRank`), so only what is counted is read.
 */
export const callersWaiting = query<
  { readonly waiting: number; readonly firstDueAt: number | null; readonly late: number },
  { queueId: string; now: number }
>('callers-waiting', (db, p) =>
  db
    .selectFrom('interactions')
    .select([
      sql<number>`count(*)`.as('waiting'),
      sql<number | null>`min(${sql.raw(answerDue)})`.as('firstDueAt'),
      sql<number>`count(*) FILTER (WHERE ${sql.raw(answerDue)} < ${p.now})`.as('late'),
    ])
    .where('queue_id', '=', p.queueId)
    .where('state', '=', sql.lit('queued'))
    .where('rank_at', '<', sql.lit(0)),
)
