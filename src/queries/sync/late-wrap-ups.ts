import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import { lateColumns, type LateWrapUp, readLate, type StoredLate } from './late-wrap-up-row.ts'

/** Wrap-ups that came late and of which nobody has said yet whether they count, the latest first; at most `limit`. */
export const lateWrapUps = query<StoredLate, LateWrapUp, { limit: number }>(
  'late-wrap-ups',
  (db, p) =>
    db
      .selectFrom('wrap_ups')
      .innerJoin('interactions', 'interactions.id', 'wrap_ups.interaction_id')
      .select(lateColumns)
      // Written out, so that the index of these alone is used.
      .where(sql<boolean>`wrap_ups.needs_review = 1`)
      .orderBy('wrap_ups.at', 'desc')
      .limit(p.limit),
  readLate,
)
