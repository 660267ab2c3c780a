import type { Labels } from '../domain/labels.ts'
import { query } from '../store/query.ts'
import { fromJson } from './stored-json.ts'

/** Path and labels of one version of a code, retired ones too. */
export const codeLabels = query<
  { readonly path: string; readonly labels: string },
  { readonly path: string; readonly labels: Labels },
  { id: string }
>(
  'code-labels',
  (db, p) => db.selectFrom('wrap_up_codes').select(['path', 'labels']).where('id', '=', p.id),
  ({ path, labels }) => ({ path, labels: fromJson(labels) }),
)
