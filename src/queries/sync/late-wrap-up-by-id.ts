import { query } from '../../store/query.ts'
import { lateColumns, type LateWrapUp, readLate, type StoredLate } from './late-wrap-up-row.ts'

/** One wrap-up with what somebody decides about who is to say whether it counts. */
export const lateWrapUpById = query<StoredLate, LateWrapUp, { id: string }>(
  'late-wrap-up-by-id',
  (db, p) =>
    db
      .selectFrom('wrap_ups')
      .innerJoin('interactions', 'interactions.id', 'wrap_ups.interaction_id')
      .select(lateColumns)
      .where('wrap_ups.id', '=', p.id),
  readLate,
)
