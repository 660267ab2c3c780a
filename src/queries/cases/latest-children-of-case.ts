import { sql } from 'kysely'
import type { Case } from '../../domain/case.ts'
import { query } from '../../store/query.ts'
import { type StoredCase, caseColumns, readCase } from './case-columns.ts'

/** The cases right below one, newest first; at most `limit`. */
export const latestChildrenOfCase = query<StoredCase, Case, { caseId: string; limit: number }>(
  'latest-children-of-case',
  (db, p) =>
    db
      .selectFrom('cases')
      .select(caseColumns)
      .where('parent_id', '=', p.caseId)
      .where(sql<boolean>`parent_id IS NOT NULL`)
      .orderBy('opened_at', 'desc')
      .limit(p.limit)
      .$castTo<StoredCase>(),
  readCase,
)
