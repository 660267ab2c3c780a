import type { Statement, Statements } from '../statements.ts'
import type { Asked, PostgresConnection } from './postgres-connection.ts'

/** What the database holds, read once when the store is opened. */
export type PostgresTables = ReadonlyMap<string, readonly string[]>

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
  const prepared = <Binds extends unknown[], Row>(
    text: string,
    isPlucked: boolean,
  ): Statement<Binds, Row> => {
    const name = nameOf(text)
    const rowsOf = async (values: Binds): Promise<readonly Row[]> => {
      const asked: Asked = { text, name, values, asArrays: isPlucked }
      const { rows } = await connection.ask(asked)
      return (isPlucked ? rows.map((row) => (row as readonly unknown[])[0]) : rows) as readonly Row[]
    }
    return {
      get: async (...values) => (await rowsOf(values))[0],
      all: async (...values) => rowsOf(values),
      run: (...values) => {
        connection.send({ text, name, values })
      },
      pluck: () => prepared<Binds, Row>(text, true),
    }
  }
  return {
    prepare: (sql) => prepared(numbered(sql), false),
    settled: connection.settled,
    async goBack(savepoint) {
      connection.forgive()
      await connection.ask({ text: `ROLLBACK TO ${savepoint}` })
    },
    tables: () => [...tables.keys()],
    columns: (table) => tables.get(table) ?? [],
  }
}

/** `$1`, `$2` … in the place of each `?`. No text of ours holds one. */
function numbered(sql: string): string {
  let place = 0
  return sql.replaceAll('?', () => `$${++place}`)
}
