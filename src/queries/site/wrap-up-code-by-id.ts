import type { WrapUpCode } from '../../domain/wrap-up-code.ts'
import { query } from '../../store/query.ts'
import { type StoredCode, readCode, wrapUpCodeColumns } from './wrap-up-codes-of-queue.ts'

/** One version of a code as it was given, retired ones too. */
export const wrapUpCodeById = query<StoredCode, WrapUpCode, { id: string }>(
  'wrap-up-code-by-id',
  (db, p) =>
    db
      .selectFrom('wrap_up_codes')
      .select(wrapUpCodeColumns)
      .where('wrap_up_codes.id', '=', p.id)
      .$castTo<StoredCode>(),
  readCode,
)
