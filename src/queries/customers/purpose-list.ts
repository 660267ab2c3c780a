import type { Labels } from '../../domain/labels.ts'
import type { PurposeKind } from '../../domain/site/customer-definition.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

export type PurposeRow = { readonly key: string; readonly labels: Labels; readonly kind: PurposeKind }
type Stored = Omit<PurposeRow, 'labels'> & { readonly labels: string }

/** What the site contacts customers for, in its order. */
export const purposeList = query<Stored, PurposeRow, Record<string, never>>(
  'purpose-list',
  (db) =>
    db
      .selectFrom('purposes')
      .select(['id as key', 'labels', 'kind'])
      .where('retired', '=', 0)
      .orderBy('position')
      .$castTo<Stored>(),
  ({ labels, ...purpose }) => ({ ...purpose, labels: fromJson(labels) }),
)
