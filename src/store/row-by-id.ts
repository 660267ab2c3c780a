import type { MaybePromise, Statement, Statements } from './statements.ts'
import type { StoredColumns } from './tables.ts'

/**
 * Makes a reader of whole rows by their ids, as another store is told them: without the key that stands for a row in this store
 * alone. Null where there is no such row. Statements are prepared once for each table.
 */
export function rowByIdOf(
  statements: Statements,
): (table: string, id: string) => MaybePromise<StoredColumns | null> {
  const prepared = new Map<string, Statement<[string], StoredColumns>>()
  return async (table, id) => {
    const known = prepared.get(table)
    const statement =
      known ?? statements.prepare<[string], StoredColumns>(`SELECT * FROM ${table} WHERE id = ?`)
    if (!known) prepared.set(table, statement)
    const found = await statement.get(id)
    if (!found) return null
    const { local_key: _localKey, ...row } = found
    return row
  }
}
