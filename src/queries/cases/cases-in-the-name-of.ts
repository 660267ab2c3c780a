import { sql } from 'kysely'
import type { Case } from '../../domain/case.ts'
import { query } from '../../store/query.ts'
import { type StoredCase, caseColumns, readCase } from './case-columns.ts'

/** Cases in work that an agent answers for, the earliest term first; at most `limit`. */
export const casesInTheNameOf = query<StoredCase, Case, { agent: string; limit: number }>(
  'cases-in-the-name-of',
  (db, p) =>
    db
      .selectFrom('cases')
      .select(caseColumns)
      .where('assignee', '=', p.agent)
      .where(sql<boolean>`state IN ('new', 'open', 'pending')`)
      .orderBy(sql`coalesce(due_at, 9007199254740991)`)
      .limit(p.limit)
      .$castTo<StoredCase>(),
  readCase,
)
