import type BetterSqlite3 from 'better-sqlite3'
import { pendingSeq } from '../../domain/pending-number.ts'
import type { ChangesPage } from './changes-page.ts'

/** The events of a device: those of its server, and behind them its own that are pending. */
export type ToldHistory = {
  /** Drops the events of pending commands, which are given anew. */
  readonly dropPending: () => void
  /** Appends what the server told; what is here already stays as it is. */
  readonly append: (page: Pick<ChangesPage, 'events' | 'touched'>) => void
}

export function toldHistoryOf(connection: BetterSqlite3.Database): ToldHistory {
  const drops = ['events', 'event_personal', 'touched_rows'].map((table) =>
    connection.prepare<[number]>(`DELETE FROM ${table} WHERE seq >= ?`),
  )
  const event = connection.prepare<unknown[]>(
    `INSERT OR IGNORE INTO events
       (seq, id, at, actor, device, command, input, refs, batch, undoes, personal_digest, given_at, clock_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const personal = connection.prepare<[number, string, string, string | null]>(
    'INSERT OR IGNORE INTO event_personal (seq, salt, content, found) VALUES (?, ?, ?, ?)',
  )
  const touch = connection.prepare<unknown[]>(
    'INSERT OR IGNORE INTO touched_rows (seq, table_name, row_id, before, left_by) VALUES (?, ?, ?, ?, ?)',
  )
  return {
    dropPending() {
      for (const drop of drops) drop.run(pendingSeq(0))
    },
    append({ events, touched }) {
      for (const { salt, content, found, ...told } of events) {
        event.run(
          told.seq,
          told.id,
          told.at,
          told.actor,
          told.device,
          told.command,
          told.input,
          told.refs,
          told.batch,
          told.undoes,
          told.personal_digest,
          told.given_at,
          told.clock_at,
        )
        if (salt !== null && content !== null) personal.run(told.seq, salt, content, found)
      }
      for (const { seq, table_name: table, row_id: id, before, left_by: leftBy } of touched) {
        touch.run(seq, table, id, before, leftBy)
      }
    },
  }
}
