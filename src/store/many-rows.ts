import type BetterSqlite3 from 'better-sqlite3'

type Value = string | number | null

/** Rows of one statement: more than a customer's tokens or contact points are seldom written at once. */
const mostRows = 16

/**
 * Writes any number of rows by statements of up to 16, each length prepared once: a call from JavaScript costs about as much
 * as the row itself. `into` is an INSERT up to its columns; the values come row after row.
 */
export function manyRows(
  connection: BetterSqlite3.Database,
  into: string,
  columns: number,
): (values: readonly Value[]) => void {
  const statements: BetterSqlite3.Statement<Value[]>[] = []
  const row = `(${Array(columns).fill('?').join(', ')})`
  const statementOf = (rows: number): BetterSqlite3.Statement<Value[]> =>
    (statements[rows] ??= connection.prepare<Value[]>(`${into} VALUES ${Array(rows).fill(row).join(', ')}`))
  return (values) => {
    const most = mostRows * columns
    for (let from = 0; from < values.length; from += most) {
      const part = values.length <= most ? values : values.slice(from, from + most)
      statementOf(part.length / columns).run(...part)
    }
  }
}
