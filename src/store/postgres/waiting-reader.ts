import type { Refusal } from '../../domain/refusal.ts'
import type { Reader } from '../reader.ts'
import { StoreRefused } from '../../domain/store-refused.ts'
import type { CommandTable } from '../tables.ts'
import { compileForPostgres } from './compile-for-postgres.ts'
import { boundValue } from './postgres-values.ts'

/** A question to a database whose answer is waited for: nothing else of this thread runs meanwhile. */
export type AskAndWait = (asked: {
  readonly text: string
  readonly name: string
  readonly values: readonly unknown[]
}) => readonly unknown[]

/**
 * Makes a reader that answers at once as one of SQLite does, for verbs that run alone; a server never waits so.
 * Statements that are built while they run are SQLite's: they throw StoreRefused with store-in-database.
 */
export function waitingReaderOf(ask: AskAndWait, database: string): Reader {
  const inDatabase: Refusal = { code: 'store-in-database', database }
  const all = <Row, P>(
    query: Parameters<typeof compileForPostgres<Row, P>>[0],
    params: P,
  ): readonly Row[] => {
    const { sql, bind } = compileForPostgres(query)
    const values = bind(params as Readonly<Record<string, unknown>>).map(boundValue)
    const rows = ask({ text: sql, name: `query ${query.name}`, values })
    const { read } = query
    return read ? rows.map((row) => read(row as never)) : (rows as readonly Row[])
  }
  return {
    all,
    one: (query, params) => all(query, params)[0],
    versionOf(table: CommandTable, id: string) {
      const text = `SELECT changed_by AS version FROM ${table} WHERE id = $1`
      const [row] = ask({ text, name: `version ${table}`, values: [id] })
      return (row as { readonly version: number } | undefined)?.version
    },
    built() {
      throw new StoreRefused(inDatabase)
    },
    plan() {
      throw new StoreRefused(inDatabase)
    },
    snapshot: (work) => work(),
  }
}
