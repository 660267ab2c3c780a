/**
 * How a column stands in a line of an export. `text`, `number`, `flag`, `time` (ISO 8601), `json`; `ref`, the record's own;
 * `customer`, `case`, `interaction`, another's by its ref; `key:…`, a configured row by the key of the site files; `sibling`,
 * another of the same list by its place, from 1. A `?` behind it lets it be null. Not written: `own` (made anew),
 * `parent`, `root` (the record that it belongs to), `position` (its place in the list), `normalized` (worked out again).
 */
export type ColumnKind =
  Writable | `${Writable}?` | 'ref' | 'own' | 'parent' | 'root' | 'position' | 'normalized'
type Writable = 'text' | 'number' | 'flag' | 'time' | 'json' | 'sibling' | RecordKind | `key:${string}`

/** What stands on a line by itself. */
export type RecordKind = 'customer' | 'case' | 'interaction' | 'callback'

export type RecordShape = {
  readonly table: string
  readonly columns: Readonly<Record<string, ColumnKind>>
  /** Columns that put rows of one list in order; ties by id. */
  readonly order: readonly string[]
  /** Lists of rows that belong to one of these, by their name in the line. */
  readonly lists: Readonly<Record<string, RecordShape>>
}

/** The name of a column in a line: `from_interaction_id` is `fromInteraction`, because a ref stands there. */
export function nameOfColumn(column: string, kind: ColumnKind): string {
  const name = kindOf(kind).kind === 'text' ? column : column.replace(/_id$/, '')
  return name.replaceAll(/_([a-z])/g, (_mark, letter: string) => letter.toUpperCase())
}

/** A kind without its question mark, and whether there was one. */
export function kindOf(kind: ColumnKind): { readonly kind: string; readonly isNullable: boolean } {
  return kind.endsWith('?') ? { kind: kind.slice(0, -1), isNullable: true } : { kind, isNullable: false }
}

const unwritten: ReadonlySet<string> = new Set(['own', 'parent', 'root', 'position', 'normalized'])

/** The columns that stand in a line, in their order. */
export function writtenColumns(shape: RecordShape): readonly (readonly [column: string, kind: ColumnKind])[] {
  return Object.entries(shape.columns).filter(([, kind]) => !unwritten.has(kind))
}
