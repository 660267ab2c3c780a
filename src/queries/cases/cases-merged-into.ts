import { sql } from 'kysely'
import { query } from '../../store/query.ts'

/** The cases that were merged into one, whose refs are its aliases; at most 500. */
export const casesMergedInto = query<{ readonly id: string; readonly ref: string }, { caseId: string }>(
  'cases-merged-into',
  (db, p) =>
    db
      .selectFrom('cases')
      .select(['id', 'ref'])
      .where('merged_into', '=', p.caseId)
      .where(sql<boolean>`merged_into IS NOT NULL`)
      .limit(500),
)
