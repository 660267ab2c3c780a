import type BetterSqlite3 from 'better-sqlite3'

/** Lets everything that is read until `work` ends be of one moment; `work` reads and waits for nothing else. */
export type Snapshot = <Answer>(work: () => Promise<Answer>) => Promise<Answer>

/** The snapshots of one connection, one after the other: SQLite has no transaction within another. */
export function snapshotOf(connection: BetterSqlite3.Database): Snapshot {
  let turn: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = turn.then(async () => {
      connection.exec('BEGIN')
      try {
        return await work()
      } finally {
        connection.exec('COMMIT')
      }
    })
    turn = mine.catch(() => undefined)
    return mine
  }
}
