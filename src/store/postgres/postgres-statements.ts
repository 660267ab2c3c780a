import type { Statement, Statements } from '../statements.ts'
import type { Asked, PostgresConnection } from './postgres-connection.ts'

/** What the database holds, read once when the store is opened. */
export type PostgresTables = ReadonlyMap<string, readonly string[]>

/** What stands for a row. */
type RowShape = 'columns by name' | 'first column' | 'list of columns'

/** The statements of a connection of PostgreSQL. What is run is sent without waiting; whoever needs it done waits until it is `settled`. */
export function postgresStatementsOf(connection: PostgresConnection, tables: PostgresTables): Statements {
  const names = new Map<string, string>()
  const nameOf = (text: string): string => {
    const known = names.get(text)
    if (known !== undefined) return known
    const fresh = `linia_${names.size}`
    names.set(text, fresh)
    return fresh
  }
  const prepared = <Binds extends unknown[], Row>(text: string, as: RowShape): Statement<Binds, Row> => {
    const name = nameOf(text)
    const rowsOf = async (values: Binds): Promise<readonly Row[]> => {
      const asked: Asked = { text, name, values, asArrays: as !== 'columns by name' }
      const { rows } = await connection.ask(asked)
      return (
        as === 'first column' ? rows.map((row) => (row as readonly unknown[])[0]) : rows
      ) as readonly Row[]
    }
    return {
      get: async (...values) => (await rowsOf(values))[0],
      all: async (...values) => rowsOf(values),
      run: (...values) => {
        connection.send({ text, name, values })
      },
      pluck: () => prepared<Binds, Row>(text, 'first column'),
      raw: () => prepared<Binds, Row>(text, 'list of columns'),
    }
  }
  return {
    prepare: (sql) => prepared(numbered(sql), 'columns by name'),
    answersLater: true,
    settled: connection.settled,
    async goBack(savepoint) {
      connection.forgive()
      await connection.ask({ text: `ROLLBACK TO ${savepoint}` })
    },
    tables: () => [...tables.keys()],
    columns: (table) => tables.get(table) ?? [],
    async about(table) {
      const text = 'SELECT greatest(reltuples, 0)::bigint AS about FROM pg_class WHERE oid = to_regclass($1)'
      const { rows } = await connection.ask({ text, values: [table] })
      return (rows[0] as { readonly about: number } | undefined)?.about ?? 0
    },
  }
}

/** `$1`, `$2` … in the place of each `?`. No text of ours holds one. */
function numbered(sql: string): string {
  let place = 0
  return sql.replaceAll('?', () => `$${++place}`)
}
