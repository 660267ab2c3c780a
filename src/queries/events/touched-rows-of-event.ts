import type { CommandTable, StoredColumns } from '../../store/tables.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

export type TouchedRow = {
  readonly table: CommandTable
  readonly rowId: string
  /** Columns as the command found them; null for a row it made. */
  readonly before: StoredColumns | null
  /** `changed_by` the command left, or null for its own number; -1 when it removed the row. */
  readonly leftBy: number | null
}

type Stored = {
  readonly table: CommandTable
  readonly rowId: string
  readonly before: string | null
  readonly leftBy: number | null
}

/** The rows that a command touched, and what it found. */
export const touchedRowsOfEvent = query<Stored, TouchedRow, { seq: number }>(
  'touched-rows-of-event',
  (db, p) =>
    db
      .selectFrom('touched_rows')
      .select(['table_name as table', 'row_id as rowId', 'before', 'left_by as leftBy'])
      .where('seq', '=', p.seq)
      .$castTo<Stored>(),
  ({ before, ...row }) => ({ ...row, before: before === null ? null : fromJson<StoredColumns>(before) }),
)
