import type BetterSqlite3 from 'better-sqlite3'
import { manyRows } from './many-rows.ts'
import type { CommandTable, StoredColumns } from './tables.ts'

export type StoredValue = string | number | null

/** What is done with rows of one table by one set of columns; `changed_by` goes with them, always last. */
export type RowShape = {
  /** The columns, without `changed_by`. */
  readonly names: readonly string[]
  /** Writes new rows; their values come row after row. */
  readonly insert: (values: readonly StoredValue[]) => void
  /** The columns of a row as they are. */
  readonly find: (id: string) => StoredColumns
  readonly update: (id: string, values: readonly StoredValue[]) => void
}

/** Finds the shape of columns. Statements are prepared once each; a row that should be there and is not is a fault. */
export function rowShapesOf(
  connection: BetterSqlite3.Database,
): (table: CommandTable, columns: StoredColumns) => RowShape {
  const shapes = new Map<CommandTable, readonly RowShape[]>()
  return (table, columns) => {
    const known = shapes.get(table) ?? []
    const found = known.find(({ names }) => hasNames(columns, names))
    if (found) return found
    const fresh = shapeOf(connection, table, Object.keys(columns))
    shapes.set(table, [...known, fresh])
    return fresh
  }
}

function shapeOf(
  connection: BetterSqlite3.Database,
  table: CommandTable,
  names: readonly string[],
): RowShape {
  const all = [...names, 'changed_by']
  let inserting: ReturnType<typeof manyRows> | undefined
  let finding: BetterSqlite3.Statement<[string], StoredColumns> | undefined
  let updating: BetterSqlite3.Statement<StoredValue[]> | undefined
  return {
    names,
    insert(values) {
      inserting ??= manyRows(connection, `INSERT INTO ${table} (${all.join(', ')})`, all.length)
      inserting(values)
    },
    find(id) {
      finding ??= connection.prepare(`SELECT ${all.join(', ')} FROM ${table} WHERE id = ?`)
      const row = finding.get(id)
      if (row === undefined) throw new Error(`no row ${id} in ${table}`)
      return row
    },
    update(id, values) {
      updating ??= connection.prepare(`UPDATE ${table} SET ${all.join(' = ?, ')} = ? WHERE id = ?`)
      if (updating.run(...values, id).changes !== 1) throw new Error(`no row ${id} in ${table} to change`)
    },
  }
}

function hasNames(columns: StoredColumns, names: readonly string[]): boolean {
  let place = 0
  for (const name in columns) if (names[place++] !== name) return false
  return place === names.length
}
