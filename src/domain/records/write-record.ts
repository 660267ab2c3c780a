import { dateAt } from '../date-at.ts'
import { type RecordKind, type RecordShape, kindOf, nameOfColumn, writtenColumns } from './record-shape.ts'

export type StoredRow = Readonly<Record<string, string | number | null>>

/** Where the rest of a record is found. */
export type RecordReader = {
  /** The rows of a list whose parent is given, in any order. */
  readonly rowsOf: (shape: RecordShape, parentId: string) => readonly StoredRow[]
  /** The ref of a record by its id; undefined when it is gone. */
  readonly refOf: (kind: RecordKind, id: string) => string | undefined
}

/** A stored row with all that belongs to it, as it stands in a line; names and order are those of its shape. */
export function writeRecord(
  shape: RecordShape,
  row: StoredRow,
  reader: RecordReader,
): Record<string, unknown> {
  return writeRow(shape, row, { reader, siblings: [] })
}

type Around = { readonly reader: RecordReader; readonly siblings: readonly StoredRow[] }

function writeRow(shape: RecordShape, row: StoredRow, { reader, siblings }: Around): Record<string, unknown> {
  const written: Record<string, unknown> = {}
  for (const [column, declared] of writtenColumns(shape)) {
    const value = row[column] ?? null
    written[nameOfColumn(column, declared)] =
      value === null ? null : writeValue(kindOf(declared).kind, value, { reader, siblings })
  }
  for (const [name, inner] of Object.entries(shape.lists)) {
    const rows = inOrder(inner, reader.rowsOf(inner, String(row['id'])))
    if (rows.length > 0) written[name] = rows.map((each) => writeRow(inner, each, { reader, siblings: rows }))
  }
  return written
}

function writeValue(kind: string, value: string | number, { reader, siblings }: Around): unknown {
  switch (kind) {
    case 'time':
      return dateAt(Number(value)).toISOString()
    case 'flag':
      return value === 1
    case 'json':
      return JSON.parse(String(value)) as unknown
    case 'sibling':
      return siblings.findIndex((row) => row['id'] === value) + 1 || null
    case 'customer':
    case 'case':
    case 'interaction':
    case 'callback':
      return reader.refOf(kind, String(value)) ?? null
    default:
      return value
  }
}

function inOrder({ order }: RecordShape, rows: readonly StoredRow[]): readonly StoredRow[] {
  return rows.toSorted((a, b) => {
    for (const column of [...order, 'id']) {
      const left = a[column] ?? ''
      const right = b[column] ?? ''
      if (left !== right) return left < right ? -1 : 1
    }
    return 0
  })
}
