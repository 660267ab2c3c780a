import { rowForgotten } from '../row-writer.ts'
import type { Statements } from '../statements.ts'

/** Up to which event a server no longer knows everything that was touched. */
export type Horizon = {
  /** The number of the last such event; 0 as long as nothing was forgotten. */
  readonly read: () => Promise<number>
  /**
   * Forgets what events up to a number touched, so many events at most: devices that are further behind have to copy anew. None of
   * those commands can be taken back then. The events stay, and so does the history of every record. Answers how far it came.
   */
  readonly move: (upTo: number, events: number) => Promise<number>
}

export function horizonOf(statements: Statements): Horizon {
  const read = statements
    .prepare<[], string>(`SELECT value FROM store_info WHERE key = 'touched_from'`)
    .pluck()
  const write = statements.prepare<[string]>(
    `INSERT INTO store_info (key, value) VALUES ('touched_from', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  )
  // What the history of a record is found by stays: its index has the same list. Of every command one row is left, which says that
  // the others are not known any more.
  const drop = statements.prepare<[number, number]>(
    `DELETE FROM touched_rows WHERE seq > ? AND seq <= ?
     AND table_name NOT IN ('interactions', 'customers', 'cases', 'callbacks', 'agents')
     AND EXISTS (
       SELECT 1 FROM touched_rows AS left_over WHERE left_over.seq = touched_rows.seq
       AND (left_over.table_name, left_over.row_id) < (touched_rows.table_name, touched_rows.row_id))`,
  )
  const mark = statements.prepare<[number, number]>(
    `UPDATE touched_rows SET left_by = ${rowForgotten} WHERE seq > ? AND seq <= ?`,
  )
  const horizon = async (): Promise<number> => Number((await read.get()) ?? 0)
  return {
    read: horizon,
    async move(upTo, events) {
      const from = await horizon()
      const until = Math.min(upTo, from + events)
      if (until <= from) return from
      await drop.run(from, until)
      await mark.run(from, until)
      await write.run(String(until))
      return until
    },
  }
}
