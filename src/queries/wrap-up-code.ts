import type { WrapUpCode } from '../domain/wrap-up-code.ts'
import { query } from '../store/query.ts'
import { type StoredCode, readCode, wrapUpCodeColumns } from './wrap-up-codes-of-queue.ts'

/** The newest version of one code by kind and path, whichever set it is in. */
export const wrapUpCode = query<StoredCode, WrapUpCode, { kind: string; path: string }>(
  'wrap-up-code',
  (db, p) =>
    db
      .selectFrom('wrap_up_codes')
      .select(wrapUpCodeColumns)
      .where('kind', '=', p.kind)
      .where('path', '=', p.path)
      .orderBy('version', 'desc')
      .limit(1)
      .$castTo<StoredCode>(),
  readCode,
)
