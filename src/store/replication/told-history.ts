import { pendingSeq } from '../../domain/pending-number.ts'
import type { Statements } from '../statements.ts'
import type { ChangesPage } from './changes-page.ts'

/** The events of a device: those of its server, and behind them its own that are pending. */
export type ToldHistory = {
  /** Drops the events of pending commands, which are given anew. */
  readonly dropPending: () => Promise<void>
  /** Appends what the server told; what is here already stays as it is. */
  readonly append: (page: Pick<ChangesPage, 'events' | 'touched'>) => Promise<void>
}

export function toldHistoryOf(statements: Statements): ToldHistory {
  const drops = ['events', 'event_personal', 'touched_rows'].map((table) =>
    statements.prepare<[number]>(`DELETE FROM ${table} WHERE seq >= ?`),
  )
  const event = statements.prepare<unknown[]>(
    `INSERT INTO events
       (seq, id, at, actor, device, command, input, refs, batch, undoes, personal_digest, given_at, clock_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  )
  const personal = statements.prepare<[number, string, string, string | null]>(
    'INSERT INTO event_personal (seq, salt, content, found) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const touch = statements.prepare<unknown[]>(
    'INSERT INTO touched_rows (seq, table_name, row_id, before, left_by) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  return {
    async dropPending() {
      for (const drop of drops) await drop.run(pendingSeq(0))
    },
    async append({ events, touched }) {
      for (const { salt, content, found, ...told } of events) {
        await event.run(
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
        if (salt !== null && content !== null) await personal.run(told.seq, salt, content, found)
      }
      for (const { seq, table_name: table, row_id: id, before, left_by: leftBy } of touched) {
        await touch.run(seq, table, id, before, leftBy)
      }
    },
  }
}
