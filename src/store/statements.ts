import type BetterSqlite3 from 'better-sqlite3'

/** What is there at once on SQLite, and later on PostgreSQL. */
export type MaybePromise<Value> = Value | Promise<Value>

/** A statement that was prepared once. Its text is SQL that both databases understand, with `?` where values are bound. */
export type Statement<Binds extends unknown[], Row> = {
  readonly get: (...values: Binds) => MaybePromise<Row | undefined>
  readonly all: (...values: Binds) => MaybePromise<readonly Row[]>
  readonly run: (...values: Binds) => MaybePromise<unknown>
  /** The same statement, with the first column in the place of the row. */
  readonly pluck: () => Statement<Binds, Row>
  /** The same statement, with a list of the columns in the place of the row. */
  readonly raw: () => Statement<Binds, Row>
}

/** What stands before the values of an INSERT, and behind them. */
export type InsertText = { readonly into: string; readonly and: string }

/** The statements of the connection that writes. Whoever asks them awaits the answer, so that the same code runs on both databases. */
export type Statements = {
  readonly prepare: <Binds extends unknown[] = unknown[], Row = unknown>(sql: string) => Statement<Binds, Row>
  /**
   * The beginning and the end of an INSERT into a table with its columns: where a key is taken, it breaks, or the row that is there
   * stays. What broke is taken back with all of its savepoint or transaction, never by itself.
   */
  readonly insertInto: (place: string, whenTaken?: 'break' | 'stay') => InsertText
  /** Whether an answer comes later: what is asked in one go then costs one way there and back. */
  readonly answersLater: boolean
  /** Waits until everything that was run is written; throws what broke. */
  readonly settled: () => MaybePromise<void>
  /** Leaves no trace of what was written since a savepoint, whatever broke there. */
  readonly goBack: (savepoint: string) => MaybePromise<void>
  /** Names of all tables, and of the columns of one. */
  readonly tables: () => readonly string[]
  readonly columns: (table: string) => readonly string[]
  /** How many rows a table has, about: nothing is counted. */
  readonly about: (table: string) => MaybePromise<number>
}

/** The statements of a connection of SQLite. */
export function statementsOf(connection: BetterSqlite3.Database): Statements {
  return {
    prepare: <Binds extends unknown[], Row>(sql: string): Statement<Binds, Row> =>
      connection.prepare<unknown[], Row>(sql),
    // Not the usual INSERT: to take a part of it back SQLite keeps a journal of each that writes several rows, which nearly doubles its time.
    insertInto: (place, whenTaken = 'break') => ({
      into: `INSERT OR ${whenTaken === 'stay' ? 'IGNORE' : 'FAIL'} INTO ${place}`,
      and: '',
    }),
    answersLater: false,
    // SQLite has written when it answers.
    settled: () => undefined,
    goBack(savepoint) {
      connection.exec(`ROLLBACK TO ${savepoint}`)
    },
    tables: () =>
      connection
        .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')`)
        .pluck()
        .all(),
    columns: (table) =>
      connection.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table),
    about: (table) =>
      connection.prepare<[], number>(`SELECT coalesce(max(rowid), 0) FROM ${table}`).pluck().get() ?? 0,
  }
}
