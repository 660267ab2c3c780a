import { sql } from 'kysely'
import { query } from '../../store/query.ts'

/** The entry points at which the contacts of a case came in, of the last 100 that came in at one. */
export const entryPointsOfCase = query<{ readonly point: string }, { caseId: string }>(
  'entry-points-of-case',
  (db, p) =>
    db
      .selectFrom('interactions')
      .select('entry_point_id as point')
      .where('case_id', '=', p.caseId)
      .where(sql<boolean>`case_id IS NOT NULL`)
      .where('entry_point_id', 'is not', null)
      .orderBy('arrived_at', 'desc')
      .limit(100)
      .$narrowType<{ point: string }>(),
)
