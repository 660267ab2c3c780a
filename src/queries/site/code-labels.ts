import type { Labels } from '../../domain/labels.ts'
import type { WrapUpField } from '../../domain/wrap-up-code.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

/** One version of a code as people read it, with the fields that it asks for. */
export type LabelledCode = {
  readonly kind: string
  readonly path: string
  readonly version: number
  readonly labels: Labels
  readonly fields: readonly WrapUpField[]
}

type Stored = Omit<LabelledCode, 'labels' | 'fields'> & { readonly labels: string; readonly fields: string }

/** Path, labels and fields of one version of a code, retired ones too. */
export const codeLabels = query<Stored, LabelledCode, { id: string }>(
  'code-labels',
  (db, p) =>
    db
      .selectFrom('wrap_up_codes')
      .select(['kind', 'path', 'version', 'labels', 'fields'])
      .where('id', '=', p.id),
  ({ labels, fields, ...code }) => ({ ...code, labels: fromJson(labels), fields: fromJson(fields) }),
)
