import { query } from '../../store/query.ts'
import {
  conflictColumns,
  type EditConflictRow,
  readConflict,
  type StoredConflict,
} from './edit-conflict-row.ts'

/** What nobody has settled yet, person by person, the latest first of each; at most `limit`. */
export const editConflicts = query<StoredConflict, EditConflictRow, { limit: number }>(
  'edit-conflicts',
  (db, p) =>
    db
      .selectFrom('edit_conflicts')
      .leftJoin('customers', 'customers.id', 'edit_conflicts.row_id')
      .select(conflictColumns)
      .where('edit_conflicts.settled_at', 'is', null)
      .orderBy('edit_conflicts.actor', 'desc')
      .orderBy('edit_conflicts.at', 'desc')
      .limit(p.limit),
  readConflict,
)
