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
    insertInto: (place, whenTaken = 'break') => ({
      into: `INSERT INTO ${place}`,
      and: whenTaken === 'stay' ? 'ON CONFLICT DO NOTHING' : '',
    }),
    answersLater: true,
    settled: connection.settled,
    async goBack(savepoint) {
      connection.forgive()
      await connection.ask({ text: `ROLLBACK TO ${savepoint}` })
    },
    tables: () => [...tables.keys()],
    columns: (table) => tables.get(table) ?? [],
    async about(table) {
      const { rows } = await connection.ask({ text: rowsAbout, values: [table] })
      const [known] = rows as readonly { readonly about: number | null }[]
      if (known?.about !== null) return known?.about ?? 0
      const counted = await connection.ask({ text: `SELECT count(*)::bigint AS about FROM ${table}` })
      return (counted.rows[0] as { readonly about: number } | undefined)?.about ?? 0
    },
  }
}

/** As many rows on each page as when the table was last looked at; null where it never was, or has more than doubled since. */
const rowsAbout = `
  SELECT CASE WHEN reltuples >= 0 AND pages BETWEEN 1 AND 2 * relpages
    THEN (reltuples / relpages * pages)::bigint END AS about
  FROM pg_class, LATERAL (SELECT pg_relation_size(oid) / current_setting('block_size')::bigint) AS size (pages)
  WHERE oid = to_regclass($1)`

/** `$1`, `$2` … in the place of each `?`. No text of ours holds one. */
function numbered(sql: string): string {
  let place = 0
  return sql.replaceAll('?', () => `$${++place}`)
}
