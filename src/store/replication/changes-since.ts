import { rowByIdOf } from '../row-by-id.ts'
import type { Snapshot } from '../snapshot-of.ts'
import type { Statements } from '../statements.ts'
import type { CommandTable } from '../tables.ts'
import type { ChangesPage } from './changes-page.ts'
import { eventsReaderOf } from './events-reader.ts'
import { horizonOf } from './horizon.ts'
import type { RowState } from './row-state.ts'
import { isOfHistory, timelinesOf } from './timelines.ts'

export type ChangesWish = {
  readonly cursor: number
  /** The id of the event that the device has under that number; null before the first. */
  readonly cursorId: string | null
  /** The stretch of history that the device has it from; null before the first. */
  readonly timeline: string | null
  readonly device: string
  /** How many events a page holds at most. */
  readonly limit: number
}

/** Why there is no page: the device has another history, or asks for more than is still known. */
export type NoPage = 'history-differs' | 'snapshot-needed'

/** Reads what changed since a device asked the last time. Everything is read in one transaction of `snapshot`. */
export function changesReaderOf(
  statements: Statements,
  snapshot: Snapshot,
): (wish: ChangesWish) => Promise<ChangesPage | NoPage> {
  const head = statements.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM events').pluck()
  const idOf = statements.prepare<[number], string>('SELECT id FROM events WHERE seq = ?').pluck()
  const numberOf = statements
    .prepare<[string], number>('SELECT number FROM device_numbers WHERE device = ?')
    .pluck()
  const eventsOf = eventsReaderOf(statements)
  const timelines = timelinesOf(statements)
  const horizon = horizonOf(statements)
  const rowOf = rowByIdOf(statements)
  const read = async (wish: ChangesWish): Promise<ChangesPage | NoPage> => {
    const { cursor, limit } = wish
    const now = (await head.get()) ?? 0
    const known = await timelines.all()
    if (cursor > now || !isOfHistory(known, { timeline: wish.timeline, upTo: cursor }))
      return 'history-differs'
    if (cursor > 0 && (await idOf.get(cursor)) !== wish.cursorId) return 'history-differs'
    if (cursor < (await horizon.read())) return 'snapshot-needed'
    const told = await eventsOf({ after: cursor, upTo: now, limit })
    const upTo = told.events.length < limit ? now : told.upTo
    const keys = new Map(told.touched.map((touch) => [`${touch.table_name} ${touch.row_id}`, touch]))
    const rows: RowState[] = []
    for (const { table_name: table, row_id: id } of keys.values()) {
      rows.push({ table: table as CommandTable, id, row: await rowOf(table, id) })
    }
    return {
      upTo,
      head: now,
      upToId: (await idOf.get(upTo)) ?? null,
      timeline: known.at(-1)?.id ?? '',
      number: (await numberOf.get(wish.device)) ?? 0,
      events: told.events,
      touched: told.touched,
      rows,
    }
  }
  return (wish) => snapshot(async () => read(wish))
}
