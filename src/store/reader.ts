import type BetterSqlite3 from 'better-sqlite3'
import { foldedSearch } from '../domain/folded-search.ts'
import { type Query, compileQuery } from './query.ts'
import { type Snapshot, snapshotOf } from './snapshot-of.ts'
import type { CommandTable } from './tables.ts'

/** A statement that queries put together while they run: its text holds no value, `values` are bound to its `?` in order. */
export type BuiltStatement = { readonly sql: string; readonly values: readonly unknown[] }

/** Built statements that stay prepared: one for each shape that was asked for lately. */
const keptStatements = 40

type Prepared = {
  readonly statement: BetterSqlite3.Statement<unknown[]>
  readonly bind: (params: Readonly<Record<string, unknown>>) => unknown[]
}

/** Runs queries on one connection, each compiled and prepared once. On SQLite the answer is there at once. */
export type Reader = {
  one<Row, P>(query: Query<Row, P>, params: P): Row | undefined
  all<Row, P>(query: Query<Row, P>, params: P): readonly Row[]
  /** `changed_by` of a row; undefined when there is no such row. */
  versionOf(table: CommandTable, id: string): number | undefined
  /**
   * The rows of a built statement, prepared once for each shape. It may ask `contains_folded(text, folded)` and
   * `is_folded(text, folded)` in the fold of the domain: 1 or 0, and 0 where there is no text.
   */
  built<Row>(statement: BuiltStatement): readonly Row[]
  /** The plan of a query or a built statement as SQLite explains it, for the test that forbids scans. */
  plan<Row, P>(query: Query<Row, P> | BuiltStatement): readonly string[]
  /** Everything that is read until `work` ends is of one moment. Holds back the tidying of the WAL: only as long as reading takes. */
  readonly snapshot: Snapshot
}

/** Makes the reader of a connection. */
export function readerOf(connection: BetterSqlite3.Database): Reader {
  const prepared = new Map<object, Prepared>()
  const prepare = (query: Query<never, never>): Prepared => {
    const known = prepared.get(query)
    if (known) return known
    const compiled = compileQuery(query)
    const fresh = { statement: connection.prepare<unknown[]>(compiled.sql), bind: compiled.bind }
    prepared.set(query, fresh)
    return fresh
  }
  const versions = new Map<CommandTable, BetterSqlite3.Statement<[string], number>>()
  const shapes = new Map<string, BetterSqlite3.Statement<unknown[]>>()
  let canFold = false
  const withFold = (): void => {
    if (canFold) return
    const search = foldedSearch()
    connection.function('contains_folded', { deterministic: true }, askedOfText(search.contains))
    connection.function('is_folded', { deterministic: true }, askedOfText(search.isSame))
    canFold = true
  }
  const shaped = (sql: string): BetterSqlite3.Statement<unknown[]> => {
    withFold()
    const known = shapes.get(sql)
    const statement = known ?? connection.prepare<unknown[]>(sql)
    // Used last stands last.
    shapes.delete(sql)
    shapes.set(sql, statement)
    const [oldest] = shapes.keys()
    if (shapes.size > keptStatements && oldest !== undefined) shapes.delete(oldest)
    return statement
  }
  return {
    one<Row, P>(query: Query<Row, P>, params: P) {
      const { statement, bind } = prepare(query as unknown as Query<never, never>)
      const row = statement.get(...bind(params as Record<string, unknown>))
      if (row === undefined) return undefined
      return query.read ? query.read(row as never) : (row as Row)
    },
    all<Row, P>(query: Query<Row, P>, params: P) {
      const { statement, bind } = prepare(query as unknown as Query<never, never>)
      const rows = statement.all(...bind(params as Record<string, unknown>))
      return query.read ? rows.map((row) => query.read?.(row as never) as Row) : (rows as Row[])
    },
    versionOf(table, id) {
      const known = versions.get(table)
      const statement =
        known ?? connection.prepare<[string], number>(`SELECT changed_by FROM ${table} WHERE id = ?`).pluck()
      if (!known) versions.set(table, statement)
      return statement.get(id)
    },
    built<Row>({ sql, values }: BuiltStatement) {
      return shaped(sql).all(...values) as Row[]
    },
    snapshot: snapshotOf(connection),
    plan(query) {
      withFold()
      const { sql } = 'sql' in query ? query : compileQuery(query)
      const slots = (sql.match(/\?/g) ?? []).map(() => null)
      return connection
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...slots)
        .map((row) => row.detail)
    },
  }
}

/** A question of two texts as SQLite asks it: 1 or 0, and 0 where there is no text. */
function askedOfText(of: (text: string, folded: string) => boolean) {
  return (text: unknown, folded: unknown): number =>
    Number(typeof text === 'string' && typeof folded === 'string' && of(text, folded))
}
