import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

type Stored = { readonly before: string | null }

/** Which event had changed a row before one that touched it did; null where that one made it. */
export const changedBefore = query<
  Stored,
  { readonly seq: number | null },
  { seq: number; table: string; id: string }
>(
  'changed-before',
  (db, p) =>
    db
      .selectFrom('touched_rows')
      .select('before')
      .where('seq', '=', p.seq)
      .where('table_name', '=', p.table)
      .where('row_id', '=', p.id),
  ({ before }) => ({
    seq: before === null ? null : (fromJson<{ readonly changed_by?: number }>(before).changed_by ?? null),
  }),
)
