import { sql } from 'kysely'
import { query } from '../../store/query.ts'

/**
 * Waits that came to an end in one queue since a moment: answered, and of these within the target.
 * For `sl_offered`; the rate is computed by the view. Only waiting ends by being taken, so the covering index of such
 * segments answers alone. Source: FIELD.md, "Numbers".
 */
export const answeredSince = query<
  { readonly answered: number; readonly within: number },
  { queueId: string; since: number; targetMs: number }
>('answered-since', (db, p) =>
  db
    .selectFrom('segments')
    .select([
      sql<number>`count(*)`.as('answered'),
      sql<number>`count(*) FILTER (WHERE ended_at - started_at <= ${p.targetMs})`.as('within'),
    ])
    .where('kind', '=', sql.lit('queue'))
    .where('queue_id', '=', p.queueId)
    .where('ending', '=', sql.lit('taken'))
    .where('started_at', '>=', p.since),
)
