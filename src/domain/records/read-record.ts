import { type Decision, accept, refuse } from '../decision.ts'
import { parseRef } from '../ids.ts'
import { type RecordKind, type RecordShape, kindOf, nameOfColumn, writtenColumns } from './record-shape.ts'

/** A row that a line holds, before it has an id; what it names is still named by refs, keys and places. */
export type ReadRow = {
  readonly table: string
  readonly columns: Readonly<Record<string, string | number | null>>
  readonly parent: string | null
  readonly root: string | null
  readonly names: readonly {
    readonly column: string
    readonly path: string
    readonly of: RecordKind
    readonly ref: string
  }[]
  readonly keys: readonly { readonly path: string; readonly table: string; readonly key: string }[]
  readonly sibling: { readonly column: string; readonly place: number } | null
  /** Rows that belong to it, list by list. */
  readonly inner: readonly (readonly ReadRow[])[]
}

/** More of one kind than belongs to any record. */
const longestList = 20_000
const deepest = 64

/** Reads a line back into rows. Refuses record-invalid, which names the path. */
export function readRecord(shape: RecordShape, line: unknown): Decision<ReadRow> {
  return readRow(shape, line, { path: '', place: 0, count: 1 })
}

type Place = { readonly path: string; readonly place: number; readonly count: number }

function invalid(path: string, problem: string): Extract<Decision<never>, { ok: false }> {
  return refuse({ code: 'record-invalid', path, problem })
}

function readRow(shape: RecordShape, line: unknown, at: Place): Decision<ReadRow> {
  const below = (name: string): string => (at.path === '' ? name : `${at.path}.${name}`)
  if (typeof line !== 'object' || line === null || Array.isArray(line)) return invalid(at.path, 'no-object')
  const given = new Map<string, unknown>(Object.entries(line))
  const columns: Record<string, string | number | null> = {}
  const names: ReadRow['names'][number][] = []
  const keys: ReadRow['keys'][number][] = []
  let sibling: ReadRow['sibling'] = null
  for (const [column, declared] of writtenColumns(shape)) {
    const name = nameOfColumn(column, declared)
    const { kind, isNullable } = kindOf(declared)
    const value = given.get(name) ?? null
    given.delete(name)
    if (value === null) {
      if (!isNullable) return invalid(below(name), 'missing')
      columns[column] = null
      continue
    }
    const stored = storedValue(kind, value)
    if (stored === undefined) return invalid(below(name), wanted(kind))
    if (kind === 'sibling') {
      if (Number(stored) > at.count || Number(stored) === at.place + 1)
        return invalid(below(name), 'no-place')
      sibling = { column, place: Number(stored) - 1 }
      columns[column] = null
    } else if (isRecordKind(kind)) {
      names.push({ column, path: below(name), of: kind, ref: String(stored) })
      columns[column] = null
    } else {
      if (kind.startsWith('key:')) keys.push({ path: below(name), table: kind.slice(4), key: String(stored) })
      columns[column] = stored
    }
  }
  const parent = columnOf(shape, 'parent')
  const position = columnOf(shape, 'position')
  if (position !== null) columns[position] = at.place
  const inner: ReadRow[][] = []
  for (const [name, innerShape] of Object.entries(shape.lists)) {
    const list = given.get(name) ?? []
    given.delete(name)
    if (!Array.isArray(list)) return invalid(below(name), 'no-list')
    if (list.length > longestList) return invalid(below(name), 'list-too-long')
    const rows: ReadRow[] = []
    for (const [place, each] of list.entries()) {
      const read = readRow(innerShape, each, {
        path: below(`${name}.${place + 1}`),
        place,
        count: list.length,
      })
      if (!read.ok) return read
      rows.push(read.value)
    }
    inner.push(rows)
  }
  const [unknown] = given.keys()
  if (unknown !== undefined) return invalid(below(unknown.slice(0, 60)), 'unknown-name')
  const root = columnOf(shape, 'root')
  return accept({ table: shape.table, columns, parent, root, names, keys, sibling, inner })
}

function columnOf(shape: RecordShape, kind: string): string | null {
  return Object.entries(shape.columns).find(([, declared]) => declared === kind)?.[0] ?? null
}

function storedValue(kind: string, value: unknown): string | number | undefined {
  switch (kind) {
    case 'number':
      return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined
    case 'sibling':
      return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : undefined
    case 'flag':
      return typeof value === 'boolean' ? (value ? 1 : 0) : undefined
    case 'time':
      return typeof value === 'string' ? timeOf(value) : undefined
    case 'json':
      return typeof value === 'object' && value !== null && depthOf(value) <= deepest
        ? JSON.stringify(value)
        : undefined
    case 'ref':
      return typeof value === 'string' && parseRef(value) === value ? value : undefined
    default:
      if (typeof value !== 'string') return undefined
      return isRecordKind(kind) && parseRef(value) !== value ? undefined : value.toWellFormed()
  }
}

/** Only as it is written out: another spelling would not come out the same. */
function timeOf(text: string): number | undefined {
  const at = Date.parse(text)
  return Number.isFinite(at) && new Date(at).toISOString() === text ? at : undefined
}

function depthOf(value: unknown, depth = 0): number {
  if (typeof value !== 'object' || value === null || depth > deepest) return depth
  return Object.values(value).reduce<number>((most, part) => Math.max(most, depthOf(part, depth + 1)), depth)
}

function wanted(kind: string): string {
  switch (kind) {
    case 'time':
      return 'no-time'
    case 'number':
    case 'sibling':
      return 'no-number'
    case 'flag':
      return 'no-flag'
    case 'json':
      return 'no-json'
    case 'text':
      return 'no-text'
    default:
      return isRecordKind(kind) || kind === 'ref' ? 'no-ref' : 'no-key'
  }
}

function isRecordKind(kind: string): kind is RecordKind {
  return kind === 'customer' || kind === 'case' || kind === 'interaction' || kind === 'callback'
}
