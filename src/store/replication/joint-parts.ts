import type { Snapshot } from '../snapshot-of.ts'
import type { Statement, Statements } from '../statements.ts'
import type { StoredColumns } from '../tables.ts'
import type { BroughtPart } from './brought-part.ts'
import { eventsReaderOf } from './events-reader.ts'
import { lettersOfRequest, portions } from './portions.ts'
import type { CopiedUpTo } from './snapshot-part.ts'
import { type ToldTable, toldTablesOf } from './told-tables.ts'

type Row = readonly StoredColumns[string][]

/** Rows or events that are read at once. */
const readAtOnce = 500

/** Stands behind every id. */
const behindAll = '\u{10FFFF}'

/**
 * All that a store had at a joint, whatever people do in it meanwhile, behind a place up to where it was told; `head` is the number of the
 * last event of that time.
 */
export type JointParts = (joint: {
  readonly head: number
  readonly behind: CopiedUpTo | null
  readonly atOnce?: number | undefined
  /** About how many letters a part has; as many as a request takes unless given. */
  readonly letters?: number
}) => AsyncGenerator<BroughtPart>

export function jointPartsOf(statements: Statements, snapshot: Snapshot): JointParts {
  const found = statements.prepare<[string, string, string], { id: string; found: string | null }>(
    'SELECT row_id AS id, found FROM found_rows WHERE table_name = ? AND row_id > ? AND row_id <= ?',
  )
  const eventsOf = eventsReaderOf(statements)
  const reading = new Map<string, Statement<[string, number], Row>>()
  const rowsBehind = ({ name, columns }: ToldTable): Statement<[string, number], Row> => {
    const sql = `SELECT ${columns.join(', ')} FROM ${name} WHERE id > ? ORDER BY id LIMIT ?`
    const statement = reading.get(name) ?? statements.prepare<[string, number], Row>(sql).raw()
    reading.set(name, statement)
    return statement
  }
  /** What pending commands touched is told as they found it. */
  const page = async (table: ToldTable, after: string, limit: number) => {
    const idPlace = table.columns.indexOf('id')
    const stored = await rowsBehind(table).all(after, limit)
    const isLast = stored.length < limit
    const last = isLast ? behindAll : String(stored.at(-1)?.[idPlace] ?? '')
    const rows = new Map(stored.map((row) => [String(row[idPlace]), row]))
    for (const { id, found: before } of await found.all(table.name, after, last)) {
      const columns = before === null ? null : (JSON.parse(before) as StoredColumns)
      if (columns === null) rows.delete(id)
      else rows.set(id, columnsIn(table, columns))
    }
    const ordered = [...rows].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row)
    return { rows: ordered, isLast, last }
  }
  return async function* parts({ head, behind, atOnce = readAtOnce, letters = lettersOfRequest }) {
    const { tables, row, event } = startOf(behind, toldTablesOf(statements))
    for (const table of tables) {
      for (let after = table.name === row?.table ? row.id : '', isLast = false; !isLast;) {
        const told = await snapshot(async () => page(table, after, atOnce))
        const { name, columns } = table
        for (const rows of portions(told.rows, letters)) yield { kind: 'rows', table: name, columns, rows }
        ;({ isLast, last: after } = told)
      }
    }
    for (let after = event; after < head;) {
      const told = await snapshot(async () => eventsOf({ after, upTo: head, limit: atOnce }))
      const touches = Map.groupBy(told.touched, ({ seq }) => seq)
      for (const events of portions(told.events, letters)) {
        const touched = events.flatMap(({ seq }) => touches.get(seq) ?? [])
        yield { kind: 'events', upTo: events.at(-1)?.seq ?? after, events, touched }
      }
      after = told.events.length < atOnce ? head : told.upTo
    }
    yield { kind: 'end' }
  }
}

/** The tables that are left behind a place, and behind which row of the first and which event it goes on. */
function startOf(behind: CopiedUpTo | null, tables: readonly ToldTable[]) {
  if (behind === null) return { tables, row: null, event: 0 }
  if (behind === 'everything') return { tables: [], row: null, event: Number.MAX_SAFE_INTEGER }
  if ('events' in behind) return { tables: [], row: null, event: behind.events }
  return { tables: tables.filter(({ name }) => name >= behind.table), row: behind, event: 0 }
}

function columnsIn({ columns }: ToldTable, row: StoredColumns): Row {
  return columns.map((name) => row[name] ?? null)
}
