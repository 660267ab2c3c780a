import type { InsertText, MaybePromise, Statement, Statements } from './statements.ts'

type Value = string | number | null

/** Rows of one statement: more than a customer's tokens or contact points are seldom written at once. */
const mostRows = 16

/**
 * Writes any number of rows by statements of up to 16, each length prepared once: a call from JavaScript costs about as much
 * as the row itself. The values come row after row.
 */
export function manyRows(
  statements: Statements,
  { into, and }: InsertText,
  columns: number,
): (values: readonly Value[]) => MaybePromise<void> {
  const prepared: Statement<Value[], unknown>[] = []
  const row = `(${Array(columns).fill('?').join(', ')})`
  const statementOf = (rows: number): Statement<Value[], unknown> =>
    (prepared[rows] ??= statements.prepare<Value[]>(
      `${into} VALUES ${Array(rows).fill(row).join(', ')} ${and}`,
    ))
  return async (values) => {
    const most = mostRows * columns
    for (let from = 0; from < values.length; from += most) {
      const part = values.length <= most ? values : values.slice(from, from + most)
      await statementOf(part.length / columns).run(...part)
    }
  }
}
