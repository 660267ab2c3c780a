import type { RecordKind, RecordShape } from '../../domain/records/record-shape.ts'
import { recordShapes } from '../../domain/records/record-shapes.ts'
import { type RecordReader, type StoredRow, writeRecord } from '../../domain/records/write-record.ts'
import {
  listName,
  recordLists,
  recordPages,
  recordRefs,
  recordsOfCustomer,
} from '../../queries/events/record-rows.ts'
import type { Reader } from '../../store/reader.ts'

/** First line of an export. A later version keeps what this one means. */
export const recordsFormat = { linia: 'records', version: 1 } as const

export type RecordsWanted = {
  readonly kinds: readonly RecordKind[]
  /** Id of the one customer whose records are wanted; null for everybody's. */
  readonly customerId: string | null
}

/** One record as a line of the export, beside its rows. */
export type ExportedRecord = {
  readonly kind: RecordKind
  readonly record: Readonly<Record<string, unknown>>
}

const pageLength = 500

/**
 * Every record that is wanted with all that belongs to it, kind by kind, in the order of refs as texts. Holds one page at a
 * time; who asks must see one state of the store all the while.
 */
export function* exportRecords(
  reader: Reader,
  { kinds, customerId }: RecordsWanted,
): Generator<ExportedRecord> {
  const around = recordReader(reader)
  for (const kind of kinds) {
    const shape = recordShapes[kind]
    for (const row of customerId === null ? everyRow(reader, kind) : rowsOf(reader, kind, customerId)) {
      yield { kind, record: writeRecord(shape, row, around) }
    }
  }
}

function* everyRow(reader: Reader, kind: RecordKind): Generator<StoredRow> {
  for (let after = ''; ;) {
    const page = reader.all(recordPages[kind], { after, limit: pageLength })
    yield* page
    const last = page.at(-1)
    if (!last || page.length < pageLength) return
    after = String(last['ref'])
  }
}

function rowsOf(reader: Reader, kind: RecordKind, customerId: string): readonly StoredRow[] {
  return reader
    .all(recordsOfCustomer[kind], { customerId })
    .toSorted((a, b) => (String(a['ref']) < String(b['ref']) ? -1 : 1))
}

function recordReader(reader: Reader): RecordReader {
  const names = new Map<RecordShape, (typeof recordLists)[string]>()
  return {
    rowsOf(shape, parentId) {
      const known = names.get(shape) ?? recordLists[listName(shape)]
      if (!known) throw new Error(`no query for ${shape.table}`)
      names.set(shape, known)
      return reader.all(known, { parentId })
    },
    refOf: (kind, id) => reader.one(recordRefs[kind], { id })?.ref,
  }
}
