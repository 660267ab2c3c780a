import type BetterSqlite3 from 'better-sqlite3'

/** The number of the last event. */
export function lastSeq(db: BetterSqlite3.Database): number {
  return db.prepare<[], number>('SELECT max(seq) FROM events').pluck().get() ?? 0
}
