import type BetterSqlite3 from 'better-sqlite3'
import { tickingClock } from '../store/empty-store.ts'
import { type Random, uuidAt } from '../store/random.ts'

type Appended = {
  readonly at: number
  readonly seq: number
  /** Writes what a row was before. */
  readonly touch: (table: string, id: string, before: Readonly<Record<string, unknown>> | null) => void
}

/** Appends an event by hand-written SQL, with its personal data and touched rows as the runner lays them down; the digest is made up. */
export function appendEvent(
  db: BetterSqlite3.Database,
  {
    actor,
    batch,
    random,
  }: { readonly actor: string; readonly batch: string | null; readonly random: Random },
): (command: string, input: unknown, personal: unknown, refs?: readonly string[]) => Appended {
  const device =
    db.prepare<[], string>(`SELECT value FROM store_info WHERE key = 'prefix'`).pluck().get() ?? ''
  const event = db.prepare<unknown[]>(
    `INSERT INTO events (seq, id, at, actor, device, command, input, refs, batch, undoes, personal_digest)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?)`,
  )
  const personalData = db.prepare<unknown[]>(
    'INSERT INTO event_personal (seq, salt, content) VALUES (?, ?, ?)',
  )
  const touched = db.prepare<unknown[]>(
    'INSERT INTO touched_rows (seq, table_name, row_id, before, left_by) VALUES (?, ?, ?, ?, NULL)',
  )
  const now = tickingClock()
  const last = db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM events').pluck()
  return (command, input, personal, refs) => {
    const seq = (last.get() ?? 0) + 1
    const salt = random.hex(8).repeat(4)
    const at = now()
    const id = uuidAt(at, random)
    event.run(
      seq,
      id,
      at,
      actor,
      device,
      command,
      JSON.stringify(input),
      refs ? JSON.stringify(refs) : null,
      batch,
      salt + salt,
    )
    personalData.run(seq, salt, JSON.stringify(personal))
    return {
      at,
      seq,
      touch: (table, row, before) =>
        touched.run(seq, table, row, before === null ? null : JSON.stringify(before)),
    }
  }
}
