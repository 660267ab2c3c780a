import type { Case } from '../../domain/case.ts'
import { query } from '../../store/query.ts'
import { type StoredCase, caseColumns, readCase } from './case-columns.ts'

/** One case by id, merged or not. */
export const caseById = query<StoredCase, Case, { id: string }>(
  'case-by-id',
  (db, p) => db.selectFrom('cases').select(caseColumns).where('id', '=', p.id).$castTo<StoredCase>(),
  readCase,
)
