import { rowByIdOf } from '../row-by-id.ts'
import type { Snapshot } from '../snapshot-of.ts'
import type { Statements } from '../statements.ts'
import type { CommandTable } from '../tables.ts'
import type { ChangesPage, ToldEvent, ToldTouch } from './changes-page.ts'
import type { RowState } from './row-state.ts'

export type ChangesWish = {
  readonly cursor: number
  /** The id of the event that the device has under that number; null before the first. */
  readonly cursorId: string | null
  readonly device: string
  /** How many events a page holds at most. */
  readonly limit: number
}

/**
 * Reads what changed since a device asked the last time; null when its history is not that of this store. Everything is read in
 * one transaction of `snapshot`.
 */
export function changesReaderOf(
  statements: Statements,
  snapshot: Snapshot,
): (wish: ChangesWish) => Promise<ChangesPage | null> {
  const head = statements.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM events').pluck()
  const idOf = statements.prepare<[number], string>('SELECT id FROM events WHERE seq = ?').pluck()
  const numberOf = statements
    .prepare<[string], number>('SELECT number FROM device_numbers WHERE device = ?')
    .pluck()
  const events = statements.prepare<[number, number], ToldEvent>(
    `SELECT events.seq, id, at, actor, device, command, input, refs, batch, undoes, personal_digest, given_at, clock_at,
       salt, content, found
     FROM events LEFT JOIN event_personal ON event_personal.seq = events.seq
     WHERE events.seq > ? ORDER BY events.seq LIMIT ?`,
  )
  const touched = statements.prepare<[number, number], ToldTouch>(
    'SELECT seq, table_name, row_id, before, left_by FROM touched_rows WHERE seq > ? AND seq <= ? ORDER BY seq',
  )
  const rowOf = rowByIdOf(statements)
  const read = async (wish: ChangesWish): Promise<ChangesPage | null> => {
    const now = (await head.get()) ?? 0
    if (wish.cursor > now) return null
    if (wish.cursor > 0 && (await idOf.get(wish.cursor)) !== wish.cursorId) return null
    const told = await events.all(wish.cursor, wish.limit)
    const upTo = told.length < wish.limit ? now : (told.at(-1)?.seq ?? now)
    const touches = await touched.all(wish.cursor, upTo)
    const keys = new Map(touches.map((touch) => [`${touch.table_name} ${touch.row_id}`, touch]))
    const rows: RowState[] = []
    for (const { table_name: table, row_id: id } of keys.values()) {
      rows.push({ table: table as CommandTable, id, row: await rowOf(table, id) })
    }
    return {
      upTo,
      head: now,
      upToId: (await idOf.get(upTo)) ?? null,
      number: (await numberOf.get(wish.device)) ?? 0,
      events: told,
      touched: touches,
      rows,
    }
  }
  return (wish) => snapshot(async () => read(wish))
}
