import type BetterSqlite3 from 'better-sqlite3'
import type { StoredColumns } from './tables.ts'

/**
 * Makes a reader of whole rows by their ids, as another store is told them: without the key that stands for a row in this store
 * alone. Null where there is no such row. Statements are prepared once for each table.
 */
export function rowByIdOf(
  connection: BetterSqlite3.Database,
): (table: string, id: string) => StoredColumns | null {
  const statements = new Map<string, BetterSqlite3.Statement<[string], StoredColumns>>()
  return (table, id) => {
    const known = statements.get(table)
    const statement =
      known ?? connection.prepare<[string], StoredColumns>(`SELECT * FROM ${table} WHERE id = ?`)
    if (!known) statements.set(table, statement)
    const found = statement.get(id)
    if (!found) return null
    const { local_key: _localKey, ...row } = found
    return row
  }
}
