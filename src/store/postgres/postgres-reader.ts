import type { Pool, PoolClient } from 'pg'
import type { Query } from '../query.ts'
import type { CommandTable } from '../tables.ts'
import { compileForPostgres } from './compile-for-postgres.ts'
import { boundValue } from './postgres-values.ts'

/** Runs queries on PostgreSQL; the same ones, with the same answers, as on SQLite. */
export type PostgresReader = PostgresQueries & {
  /** Everything that is read through the reader that `work` is given is of one moment. */
  readonly snapshot: <Answer>(work: (reader: PostgresReader) => Promise<Answer>) => Promise<Answer>
}

/** The part of it that a connection which writes has as well. */
export type PostgresQueries = {
  readonly one: <Row, P>(query: Query<Row, P>, params: P) => Promise<Row | undefined>
  readonly all: <Row, P>(query: Query<Row, P>, params: P) => Promise<readonly Row[]>
  /** `changed_by` of a row; undefined when there is no such row. */
  readonly versionOf: (table: CommandTable, id: string) => Promise<number | undefined>
}

/** What answers a statement: a pool, one connection of it, or the one that writes. */
export type Asks = (asked: {
  readonly text: string
  readonly name: string
  readonly values: unknown[]
}) => Promise<{
  readonly rows: readonly unknown[]
}>

type Prepared = { readonly text: string; readonly name: string; readonly bind: (params: never) => unknown[] }

/** Makes a reader of queries that are compiled once. */
export function queriesThrough(ask: Asks): PostgresQueries {
  const prepared = new Map<object, Prepared>()
  const prepare = (query: Query<never, never>): Prepared => {
    const known = prepared.get(query)
    if (known) return known
    const { sql, bind } = compileForPostgres(query)
    const fresh = { text: sql, name: `query ${query.name}`, bind }
    prepared.set(query, fresh)
    return fresh
  }
  const all = async <Row, P>(query: Query<Row, P>, params: P): Promise<readonly Row[]> => {
    const { text, name, bind } = prepare(query as unknown as Query<never, never>)
    const { rows } = await ask({ text, name, values: bind(params as never) })
    const { read } = query
    return read ? rows.map((row) => read(row as never)) : (rows as readonly Row[])
  }
  return {
    all,
    one: async (query, params) => (await all(query, params))[0],
    async versionOf(table: CommandTable, id: string) {
      const { rows } = await ask({
        text: `SELECT changed_by AS version FROM ${table} WHERE id = $1`,
        name: `version ${table}`,
        values: [id],
      })
      return (rows[0] as { readonly version: number } | undefined)?.version
    },
  }
}

/** Makes the reader of a pool. */
export function postgresReaderOf(pool: Pool): PostgresReader {
  return {
    ...queriesThrough(async (asked) => pool.query({ ...asked, values: asked.values.map(boundValue) })),
    async snapshot(work) {
      const client = await pool.connect()
      let isWhole = false
      try {
        await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
        const answer = await work(readerWithin(client))
        await client.query('COMMIT')
        isWhole = true
        return answer
      } finally {
        client.release(!isWhole)
      }
    },
  }
}

function readerWithin(client: PoolClient): PostgresReader {
  const reader: PostgresReader = {
    ...queriesThrough(async (asked) => client.query({ ...asked, values: asked.values.map(boundValue) })),
    snapshot: (work) => work(reader),
  }
  return reader
}
