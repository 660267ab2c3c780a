import { query } from '../../store/query.ts'
import {
  conflictColumns,
  type EditConflictRow,
  readConflict,
  type StoredConflict,
} from './edit-conflict-row.ts'

/** One conflict, settled or not. */
export const editConflictById = query<StoredConflict, EditConflictRow, { id: string }>(
  'edit-conflict-by-id',
  (db, p) =>
    db
      .selectFrom('edit_conflicts')
      .leftJoin('customers', 'customers.id', 'edit_conflicts.row_id')
      .select(conflictColumns)
      .where('edit_conflicts.id', '=', p.id),
  readConflict,
)
