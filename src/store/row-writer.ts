import type BetterSqlite3 from 'better-sqlite3'
import { type SearchTokens, searchTokensOf } from './derive-search-tokens.ts'
import { manyRows } from './many-rows.ts'
import type { SiteMemory } from './site-memory.ts'
import type { StagedChange } from './staged-changes.ts'
import type { CommandTable, StoredColumns } from './tables.ts'

/** `left_by` of a row that a command removed. */
export const rowGone = -1

type Value = string | number | null

/** New rows of one table with the same columns, in the same order. */
type Shape = { readonly names: readonly string[]; readonly write: (values: readonly Value[]) => void }

type Touched = {
  readonly table: CommandTable
  readonly id: string
  before: StoredColumns | null
  leftBy: number | null
}

/** Writes the staged rows of one command, and keeps what it found of each row it touches. */
export type RowWriter = (seq: number, changes: readonly StagedChange[]) => void

/**
 * Makes the writer of a connection. Statements are prepared once per table and set of columns. A row that should be
 * there and is not, or that violates the schema, is a fault.
 */
export function rowWriterOf(
  connection: BetterSqlite3.Database,
  memory: SiteMemory,
  searchedDiffer: (before: readonly string[]) => void,
): RowWriter {
  const statements = new Map<string, BetterSqlite3.Statement<unknown[]>>()
  const prepared = (sql: string): BetterSqlite3.Statement<unknown[]> => {
    const known = statements.get(sql)
    if (known) return known
    const fresh = connection.prepare<unknown[]>(sql)
    statements.set(sql, fresh)
    return fresh
  }
  const insertTouched = manyRows(
    connection,
    'INSERT INTO touched_rows (seq, table_name, row_id, before, left_by)',
    5,
  )
  const shapes = new Map<CommandTable, Shape[]>()
  const shapeOf = (table: CommandTable, columns: StoredColumns): Shape => {
    const known = shapes.get(table) ?? []
    const found = known.find(({ names }) => hasNames(columns, names))
    if (found) return found
    const names = Object.keys(columns)
    const into = `INSERT INTO ${table} (${[...names, 'changed_by'].join(', ')})`
    const fresh = { names, write: manyRows(connection, into, names.length + 1) }
    shapes.set(table, [...known, fresh])
    return fresh
  }
  const tokens: SearchTokens = searchTokensOf(connection, memory, searchedDiffer)

  const patch = (table: CommandTable, id: string, columns: StoredColumns): void => {
    const names = Object.keys(columns)
    const result = prepared(
      `UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`,
    ).run(...Object.values(columns), id)
    if (result.changes !== 1) throw new Error(`no row ${id} in ${table} to change`)
  }
  const find = (table: CommandTable, id: string, names: readonly string[]): StoredColumns => {
    const row = prepared(`SELECT ${names.join(', ')} FROM ${table} WHERE id = ?`).get(id)
    if (row === undefined) throw new Error(`no row ${id} in ${table}`)
    return row as StoredColumns
  }
  const has = (table: CommandTable, id: string): boolean =>
    prepared(`SELECT 1 FROM ${table} WHERE id = ?`).get(id) !== undefined
  const remove = (table: CommandTable, id: string): StoredColumns => {
    const { local_key: _localKey, ...before } = find(table, id, ['*']) as Record<
      string,
      string | number | null
    >
    prepared(`DELETE FROM ${table} WHERE id = ?`).run(id)
    return before
  }

  return (seq, changes) => {
    const touched = new Map<string, Touched>()
    const touch = (
      table: CommandTable,
      id: string,
      before: StoredColumns | null,
      leftBy: number | null,
    ): void => {
      const first = touched.get(`${table} ${id}`)
      if (first === undefined) touched.set(`${table} ${id}`, { table, id, before, leftBy })
      else {
        // The first touch knows the oldest value of a column.
        if (first.before !== null && before !== null) first.before = { ...before, ...first.before }
        first.leftBy = leftBy
      }
    }
    const affected = tokens.before(changes)
    /** New rows of one shape that stand one behind the other are written together. */
    let alike: { readonly shape: Shape; readonly values: Value[] } | undefined
    const writeAlike = (): void => {
      alike?.shape.write(alike.values)
      alike = undefined
    }
    const insert = (table: CommandTable, columns: StoredColumns, changedBy: Value): void => {
      const shape = shapeOf(table, columns)
      if (alike?.shape !== shape) {
        writeAlike()
        alike = { shape, values: [] }
      }
      for (const name of shape.names) alike.values.push(columns[name] ?? null)
      alike.values.push(changedBy)
    }
    for (const change of inWritingOrder(changes)) {
      const { table, id } = change
      memory.written(table)
      if (change.kind !== 'insert') writeAlike()
      switch (change.kind) {
        case 'insert':
          insert(table, change.columns, seq)
          touch(table, id, null, null)
          break
        case 'patch':
          touch(table, id, find(table, id, [...Object.keys(change.columns), 'changed_by']), null)
          patch(table, id, { ...change.columns, changed_by: seq })
          break
        case 'remove':
          touch(table, id, remove(table, id), rowGone)
          break
        case 'put-back':
          putBack(table, id, change.before)
          break
        default:
          change satisfies never
      }
    }
    writeAlike()
    const rows: Value[] = []
    for (const { table, id, before, leftBy } of touched.values()) {
      rows.push(seq, table, id, before === null ? null : JSON.stringify(before), leftBy)
    }
    insertTouched(rows)
    tokens.after(affected)

    function putBack(table: CommandTable, id: string, before: StoredColumns | null): void {
      if (before === null) {
        touch(table, id, remove(table, id), rowGone)
      } else if ('id' in before) {
        // The command may have removed the row and made another under the same id.
        const replaced = has(table, id) ? remove(table, id) : null
        const { changed_by: changedBy = null, ...columns } = before
        insert(table, columns, changedBy)
        touch(table, id, replaced, Number(changedBy))
      } else {
        touch(table, id, find(table, id, Object.keys(before)), Number(before['changed_by']))
        patch(table, id, before)
      }
    }
  }
}

/** Rows that go make room first: one that comes back may have a key that may stand only once. */
function inWritingOrder(changes: readonly StagedChange[]): readonly StagedChange[] {
  return changes.some(goes)
    ? [...changes.filter(goes), ...changes.filter((change) => !goes(change))]
    : changes
}

function hasNames(columns: StoredColumns, names: readonly string[]): boolean {
  let place = 0
  for (const name in columns) if (names[place++] !== name) return false
  return place === names.length
}

function goes(change: StagedChange): boolean {
  return change.kind === 'put-back' && change.before === null
}
