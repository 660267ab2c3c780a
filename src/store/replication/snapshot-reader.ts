import type { Snapshot } from '../snapshot-of.ts'
import type { Statement, Statements } from '../statements.ts'
import { eventsReaderOf } from './events-reader.ts'
import type { SnapshotBeginning, SnapshotPart } from './snapshot-part.ts'
import { timelinesOf } from './timelines.ts'
import { type ToldTable, toldTablesOf } from './told-tables.ts'

type RowsPart = Extract<SnapshotPart, { kind: 'rows' }>
type EventsPart = Extract<SnapshotPart, { kind: 'events' }>

/** Reads a whole store part by part for a device, each part of one moment; no transaction is held from part to part. */
export type SnapshotReader = {
  /** The moment of now. `eventsSince` is the time from which events are told. */
  readonly begin: (eventsSince: number) => Promise<SnapshotBeginning>
  /** Rows of a table in the order of their ids, behind one. */
  readonly rows: (
    table: SnapshotBeginning['tables'][number],
    after: string | null,
    limit: number,
  ) => Promise<RowsPart>
  /** Events behind one and up to another. */
  readonly events: (
    range: { readonly after: number; readonly upTo: number },
    limit: number,
  ) => Promise<EventsPart>
}

export function snapshotReaderOf(statements: Statements, snapshot: Snapshot): SnapshotReader {
  let tables: readonly ToldTable[] | undefined
  const timelines = timelinesOf(statements)
  const head = statements.prepare<[], { seq: number; id: string }>(
    'SELECT seq, id FROM events ORDER BY seq DESC LIMIT 1',
  )
  const idOf = statements.prepare<[number], string>('SELECT id FROM events WHERE seq = ?').pluck()
  const atOf = statements
    .prepare<[number], number>('SELECT at FROM events WHERE seq >= ? ORDER BY seq LIMIT 1')
    .pluck()
  const eventsOf = eventsReaderOf(statements)
  const reading = new Map<string, Statement<[string, number], RowsPart['rows'][number]>>()
  /** The first event that is not older; times nearly follow numbers, so it is found without an index. */
  const firstSince = async (since: number, last: number): Promise<number> => {
    let from = 1
    let until = last + 1
    while (from < until) {
      const middle = Math.floor((from + until) / 2)
      if (((await atOf.get(middle)) ?? since) < since) from = middle + 1
      else until = middle
    }
    return from
  }
  const begin = async (eventsSince: number): Promise<SnapshotBeginning> => {
    tables ??= toldTablesOf(statements)
    const last = await head.get()
    const eventsFrom = await firstSince(eventsSince, last?.seq ?? 0)
    const counted = []
    for (const table of tables) counted.push({ ...table, rows: await statements.about(table.name) })
    return {
      cursor: last?.seq ?? 0,
      cursorId: last?.id ?? null,
      timelines: await timelines.all(),
      tables: counted,
      eventsFrom,
      eventsBefore: (await idOf.get(eventsFrom - 1)) ?? null,
    }
  }
  return {
    begin: (eventsSince) => snapshot(async () => begin(eventsSince)),
    async rows({ name, columns }, after, limit) {
      const sql = `SELECT ${columns.join(', ')} FROM ${name} WHERE id > ? ORDER BY id LIMIT ?`
      const statement =
        reading.get(name) ?? statements.prepare<[string, number], RowsPart['rows'][number]>(sql).raw()
      reading.set(name, statement)
      // Of a moment of its own: what was begun for others may be older than what this device begins with.
      const rows = await snapshot(async () => statement.all(after ?? '', limit))
      return { kind: 'rows', table: name, after, isLast: rows.length < limit, rows }
    },
    events: ({ after, upTo }, limit) =>
      snapshot(async () => {
        const told = await eventsOf({ after, upTo, limit })
        return { ...told, kind: 'events', upTo: told.events.length < limit ? upTo : told.upTo }
      }),
  }
}
