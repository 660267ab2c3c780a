import type { Statement, Statements } from '../statements.ts'
import type { StoredColumns } from '../tables.ts'
import type { RowState } from './row-state.ts'
import type { SnapshotBeginning, SnapshotPart } from './snapshot-part.ts'
import { type ToldTable, toldTablesOf } from './told-tables.ts'

type Stored = StoredColumns[string]
type RowsPart = Extract<SnapshotPart, { kind: 'rows' }>

/** Stands behind every id. */
const behindAll = '\u{10FFFF}'

/**
 * Tells in which rows a part of the server's copy differs from what the device has of the server: without what is pending, in the
 * columns that both know. Null as the row of what the server has no more.
 */
export type CopyDifference = (
  part: RowsPart,
  tables: SnapshotBeginning['tables'],
) => Promise<readonly RowState[]>

export function copyDifferenceOf(statements: Statements): CopyDifference {
  const known = new Map<string, ToldTable>(toldTablesOf(statements).map((table) => [table.name, table]))
  const found = statements.prepare<[string, string, string], { id: string; found: string | null }>(
    'SELECT row_id AS id, found FROM found_rows WHERE table_name = ? AND row_id > ? AND row_id <= ?',
  )
  const reading = new Map<string, Statement<[string, string], readonly Stored[]>>()
  const rowsOf = (
    table: string,
    columns: readonly string[],
  ): Statement<[string, string], readonly Stored[]> => {
    const sql = `SELECT ${columns.join(', ')} FROM ${table} WHERE id > ? AND id <= ?`
    const statement = reading.get(sql) ?? statements.prepare<[string, string], readonly Stored[]>(sql).raw()
    reading.set(sql, statement)
    return statement
  }
  return async (part, tables) => {
    const here = known.get(part.table)
    const told = tables.find(({ name }) => name === part.table)?.columns
    if (!here || !told) return []
    const places = told.flatMap((name, place) => (here.columns.includes(name) ? [place] : []))
    const columns = places.map((place) => told[place] ?? '')
    const idPlace = columns.indexOf('id')
    const rows = part.rows.map((row) => places.map((place) => row[place] ?? null))
    const last = part.isLast ? behindAll : String(rows.at(-1)?.[idPlace] ?? '')
    const range = [part.after ?? '', last] as const
    const stored = await rowsOf(here.name, columns).all(...range)
    const mine = new Map(stored.map((row) => [row[idPlace] ?? null, row]))
    for (const { id, found: before } of await found.all(here.name, ...range)) {
      const row = before === null ? null : (JSON.parse(before) as StoredColumns)
      if (row) mine.set(id, valuesOf(row, columns))
      else mine.delete(id)
    }
    const differing: RowState[] = []
    for (const row of rows) {
      const id = row[idPlace] ?? null
      const own = mine.get(id)
      mine.delete(id)
      if (own?.every((value, place) => value === row[place]) === true) continue
      const columnsOfRow = columns.map((name, place) => [name, row[place] ?? null] as const)
      differing.push({ table: here.name, id: String(id), row: Object.fromEntries(columnsOfRow) })
    }
    for (const id of mine.keys()) differing.push({ table: here.name, id: String(id), row: null })
    return differing
  }
}

function valuesOf(row: StoredColumns, columns: readonly string[]): readonly Stored[] {
  return columns.map((name) => row[name] ?? null)
}
