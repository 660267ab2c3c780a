import type BetterSqlite3 from 'better-sqlite3'
import { type Query, compileQuery } from './query.ts'

type Prepared = {
  readonly statement: BetterSqlite3.Statement<unknown[]>
  readonly bind: (params: Readonly<Record<string, unknown>>) => unknown[]
}

/** Runs queries on one connection, each compiled and prepared once. On SQLite the answer is there at once. */
export type Reader = {
  one<Row, P>(query: Query<Row, P>, params: P): Row | undefined
  all<Row, P>(query: Query<Row, P>, params: P): readonly Row[]
  /** The plan of a query as SQLite explains it, for the test that forbids scans. */
  plan<Row, P>(query: Query<Row, P>): readonly string[]
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
    plan(query) {
      const { sql } = compileQuery(query)
      const slots = (sql.match(/\?/g) ?? []).map(() => null)
      return connection
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...slots)
        .map((row) => row.detail)
    },
  }
}
