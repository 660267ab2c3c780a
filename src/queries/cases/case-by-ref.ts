import { sql } from 'kysely'
import type { Case } from '../../domain/case.ts'
import { query } from '../../store/query.ts'
import { type StoredCase, caseColumns, readCase } from './case-columns.ts'

/** One case by ref; the ref of a case that was merged names the one it was merged into. */
export const caseByRef = query<StoredCase, Case, { ref: string }>(
  'case-by-ref',
  (db, p) =>
    db
      .selectFrom('cases as named')
      .innerJoin('cases', (join) =>
        join.on('cases.id', '=', sql<string>`coalesce(named.merged_into, named.id)`),
      )
      .select(caseColumns)
      .where('named.ref', '=', p.ref)
      .$castTo<StoredCase>(),
  readCase,
)
