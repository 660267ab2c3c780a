import { manyRows } from './many-rows.ts'
import type { MaybePromise, Statement, Statements } from './statements.ts'
import type { CommandTable, StoredColumns } from './tables.ts'

export type StoredValue = string | number | null

/** What is done with rows of one table by one set of columns; `changed_by` goes with them, always last. */
export type RowShape = {
  /** The columns, without `changed_by`. */
  readonly names: readonly string[]
  /** Writes new rows; their values come row after row. */
  readonly insert: (values: readonly StoredValue[]) => MaybePromise<void>
  /** The columns of a row as they are. */
  readonly find: (id: string) => MaybePromise<StoredColumns>
  /** For a row that `find` found. */
  readonly update: (id: string, values: readonly StoredValue[]) => MaybePromise<unknown>
}

/** Finds the shape of columns. Statements are prepared once each; a row that should be there and is not is a fault. */
export function rowShapesOf(
  statements: Statements,
): (table: CommandTable, columns: StoredColumns) => RowShape {
  const shapes = new Map<CommandTable, readonly RowShape[]>()
  return (table, columns) => {
    const known = shapes.get(table) ?? []
    const found = known.find(({ names }) => hasNames(columns, names))
    if (found) return found
    const fresh = shapeOf(statements, table, Object.keys(columns))
    shapes.set(table, [...known, fresh])
    return fresh
  }
}

function shapeOf(statements: Statements, table: CommandTable, names: readonly string[]): RowShape {
  const all = [...names, 'changed_by']
  let inserting: ReturnType<typeof manyRows> | undefined
  let finding: Statement<[string], StoredColumns> | undefined
  let updating: Statement<StoredValue[], unknown> | undefined
  return {
    names,
    insert(values) {
      inserting ??= manyRows(statements, statements.insertInto(`${table} (${all.join(', ')})`), all.length)
      return inserting(values)
    },
    async find(id) {
      finding ??= statements.prepare(`SELECT ${all.join(', ')} FROM ${table} WHERE id = ?`)
      const row = await finding.get(id)
      if (row === undefined) throw new Error(`no row ${id} in ${table}`)
      return row
    },
    update(id, values) {
      updating ??= statements.prepare(`UPDATE ${table} SET ${all.join(' = ?, ')} = ? WHERE id = ?`)
      return updating.run(...values, id)
    },
  }
}

function hasNames(columns: StoredColumns, names: readonly string[]): boolean {
  let place = 0
  for (const name in columns) if (names[place++] !== name) return false
  return place === names.length
}
