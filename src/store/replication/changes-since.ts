import type BetterSqlite3 from 'better-sqlite3'
import { rowByIdOf } from '../row-by-id.ts'
import type { CommandTable } from '../tables.ts'
import type { ChangesPage, ToldEvent, ToldTouch } from './changes-page.ts'

export type ChangesWish = {
  readonly cursor: number
  /** The id of the event that the device has under that number; null before the first. */
  readonly cursorId: string | null
  readonly device: string
  /** How many events a page holds at most. */
  readonly limit: number
}

/** Reads what changed since a device asked the last time; null when its history is not that of this store. */
export function changesReaderOf(
  connection: BetterSqlite3.Database,
): (wish: ChangesWish) => ChangesPage | null {
  const head = connection.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM events').pluck()
  const idOf = connection.prepare<[number], string>('SELECT id FROM events WHERE seq = ?').pluck()
  const numberOf = connection
    .prepare<[string], number>('SELECT number FROM device_numbers WHERE device = ?')
    .pluck()
  const events = connection.prepare<[number, number], ToldEvent>(
    `SELECT events.seq, id, at, actor, device, command, input, refs, batch, undoes, personal_digest, given_at, clock_at,
       salt, content, found
     FROM events LEFT JOIN event_personal ON event_personal.seq = events.seq
     WHERE events.seq > ? ORDER BY events.seq LIMIT ?`,
  )
  const touched = connection.prepare<[number, number], ToldTouch>(
    'SELECT seq, table_name, row_id, before, left_by FROM touched_rows WHERE seq > ? AND seq <= ? ORDER BY seq',
  )
  const rowOf = rowByIdOf(connection)
  const read = (wish: ChangesWish): ChangesPage | null => {
    const now = head.get() ?? 0
    if (wish.cursor > now) return null
    if (wish.cursor > 0 && idOf.get(wish.cursor) !== wish.cursorId) return null
    const told = events.all(wish.cursor, wish.limit)
    const upTo = told.length < wish.limit ? now : (told.at(-1)?.seq ?? now)
    const touches = touched.all(wish.cursor, upTo)
    const keys = new Map(touches.map((touch) => [`${touch.table_name} ${touch.row_id}`, touch]))
    return {
      upTo,
      head: now,
      upToId: idOf.get(upTo) ?? null,
      number: numberOf.get(wish.device) ?? 0,
      events: told,
      touched: touches,
      rows: [...keys.values()].map(({ table_name: table, row_id: id }) => ({
        table: table as CommandTable,
        id,
        row: rowOf(table, id),
      })),
    }
  }
  return (wish) => connection.transaction(read)(wish)
}
