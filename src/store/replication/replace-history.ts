import { pendingSeq } from '../../domain/pending-number.ts'
import { joinPersonal } from '../personal.ts'
import type { Statements } from '../statements.ts'
import type { ChangesPage, ToldEvent, ToldTouch } from './changes-page.ts'
import type { CopyProgress } from './copy-progress.ts'

/** An event of a server that does not know it any more, as a device still knows it. */
export type WitnessedEvent = {
  readonly id: string
  readonly device: string
  readonly actor: string
  readonly command: string
  /** The whole input, its personal data in place. */
  readonly input: unknown
  readonly refs: readonly string[]
  readonly at: number
}

/** Puts the history of a copy in the place of the one that a device has. Used inside the transaction that writes. */
export type ReplaceHistory = {
  /** Drops what is no history of the server's any more and answers what came in its place, and the first event that is here now. */
  readonly replace: (copying: CopyProgress) => Promise<{
    readonly told: Pick<ChangesPage, 'events' | 'touched'>
    readonly eventsFrom: number
    readonly dropped: readonly WitnessedEvent[]
  }>
  /** Keeps what the server may not get again from anybody else. */
  readonly witness: (dropped: readonly WitnessedEvent[]) => Promise<void>
  /** Forgets those of which the server was told. */
  readonly forgetWitnessed: (ids: readonly string[]) => Promise<void>
}

type DroppedRow = Omit<WitnessedEvent, 'input' | 'refs'> & {
  readonly seq: number
  readonly input: string
  readonly refs: string | null
  readonly content: string | null
}

export function replaceHistoryOf(statements: Statements): ReplaceHistory {
  const idOf = statements.prepare<[number], string>('SELECT id FROM events WHERE seq = ?').pluck()
  const copied = statements.prepare<[], { event: string; touched: string }>(
    'SELECT event, touched FROM copied_events ORDER BY seq',
  )
  // Behind what was copied, before where it is sure, or told otherwise.
  const stale = `seq < ${pendingSeq(0)} AND (seq > ? OR seq < ? OR seq IN (SELECT seq FROM copied_events))`
  const lost = statements.prepare<[number, number, number, number], DroppedRow>(
    `SELECT events.seq, id, device, actor, command, input, refs, at, content
     FROM events LEFT JOIN event_personal ON event_personal.seq = events.seq
     WHERE events.seq IN (SELECT seq FROM events WHERE ${stale})
       AND (events.seq > ? OR events.seq >= ? OR events.seq IN (SELECT seq FROM copied_events))
     ORDER BY events.seq`,
  )
  const drops = ['events', 'event_personal', 'touched_rows'].map((table) =>
    statements.prepare<[number, number]>(`DELETE FROM ${table} WHERE ${stale}`),
  )
  const isKnown = statements
    .prepare<[string, string], number>(
      'SELECT 1 FROM events WHERE id = ? UNION ALL SELECT 1 FROM outbox WHERE id = ?',
    )
    .pluck()
  const keep = statements.prepare<[string, string]>(
    'INSERT INTO witnessed_events (id, content) VALUES (?, ?) ON CONFLICT (id) DO NOTHING',
  )
  const forget = statements.prepare<[string]>('DELETE FROM witnessed_events WHERE id = ?')
  return {
    async replace({ cursor, eventsFrom, eventsBefore, fork, from }) {
      // Where what stands before the first told event is not what the server has there, none of the older ones is sure.
      const isJoined =
        eventsFrom > 1 && eventsFrom <= fork && (await idOf.get(eventsFrom - 1)) === eventsBefore
      const keptFrom = isJoined ? 0 : eventsFrom
      const dropped = (await lost.all(cursor, keptFrom, cursor, fork)).map(witnessedOf)
      for (const drop of drops) await drop.run(cursor, keptFrom)
      const told = await copied.all()
      return {
        told: {
          events: told.map(({ event }) => JSON.parse(event) as ToldEvent),
          touched: told.flatMap(({ touched }) => JSON.parse(touched) as readonly ToldTouch[]),
        },
        eventsFrom: isJoined ? from.eventsFrom : eventsFrom,
        dropped,
      }
    },
    async witness(dropped) {
      for (const event of dropped.map(itself)) {
        if ((await isKnown.get(event.id, event.id)) !== undefined) continue
        await keep.run(event.id, JSON.stringify(event))
      }
    },
    async forgetWitnessed(ids) {
      for (const id of ids) await forget.run(id)
    },
  }
}

function witnessedOf({ id, device, actor, command, input, refs, at, content }: DroppedRow): WitnessedEvent {
  return {
    id,
    device,
    actor,
    command,
    input: joinPersonal(JSON.parse(input), content),
    refs: refs === null ? [] : (JSON.parse(refs) as readonly string[]),
    at,
  }
}

/** What was kept of a command that had been refused is told as that command. */
function itself(event: WitnessedEvent): WitnessedEvent {
  if (event.command !== 'push.keep-refused') return event
  const { id, device, actor, command, input, refs, givenAt } = event.input as Omit<
    WitnessedEvent,
    'input'
  > & {
    readonly input: string
    readonly givenAt: number
  }
  return { id, device, actor, command, input: JSON.parse(input), refs, at: givenAt }
}
