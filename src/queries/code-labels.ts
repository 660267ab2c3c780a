import type { Labels } from '../domain/labels.ts'
import { query } from '../store/query.ts'
import { fromJson } from './stored-json.ts'

/** One version of a code as people read it. */
export type LabelledCode = {
  readonly kind: string
  readonly path: string
  readonly version: number
  readonly labels: Labels
}

type Stored = Omit<LabelledCode, 'labels'> & { readonly labels: string }

/** Path and labels of one version of a code, retired ones too. */
export const codeLabels = query<Stored, LabelledCode, { id: string }>(
  'code-labels',
  (db, p) =>
    db.selectFrom('wrap_up_codes').select(['kind', 'path', 'version', 'labels']).where('id', '=', p.id),
  ({ labels, ...code }) => ({ ...code, labels: fromJson(labels) }),
)
