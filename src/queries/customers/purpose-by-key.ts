import type { PurposeKind } from '../../domain/site/customer-definition.ts'
import { query } from '../../store/query.ts'

/** One purpose, a retired one too: what was promised for it stays for it. */
export const purposeByKey = query<
  { readonly key: string; readonly kind: PurposeKind },
  { readonly key: string }
>('purpose-by-key', (db, p) =>
  db
    .selectFrom('purposes')
    .select(['id as key', 'kind'])
    .where('id', '=', p.key)
    .$castTo<{ readonly key: string; readonly kind: PurposeKind }>(),
)
