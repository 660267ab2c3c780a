import type { Snapshot } from '../snapshot-of.ts'
import type { MaybePromise, Statements } from '../statements.ts'
import type { CarriedCommand } from './carried-command.ts'
import { changesReaderOf } from './changes-since.ts'
import { carriedOf } from './outbox.ts'
import { type SyncPlace, syncPlaceOf } from './sync-place.ts'

/** What is read for sync, on the connection that reads. */
export type SyncReading = {
  /** On a device: commands that its server may not have, behind a number, in their order; at most `limit`. */
  readonly pending: (behind: number, limit: number) => Promise<readonly CarriedCommand[]>
  readonly place: () => MaybePromise<SyncPlace>
  /** The number of the event of a command; undefined where it is not here. */
  readonly seqOf: (commandId: string) => MaybePromise<number | undefined>
  /** The id of the command of an event. */
  readonly idOf: (seq: number) => MaybePromise<string | undefined>
  /** On a server: what changed since a device asked the last time. */
  readonly changesSince: ReturnType<typeof changesReaderOf>
}

export function syncReadingOf(statements: Statements, snapshot: Snapshot): SyncReading {
  const pending = statements.prepare<[number, number], { number: number; content: string }>(
    'SELECT number, content FROM outbox WHERE answered_at IS NULL AND number > ? ORDER BY number LIMIT ?',
  )
  const seqOf = statements.prepare<[string], number>('SELECT seq FROM events WHERE id = ?').pluck()
  const idOf = statements.prepare<[number], string>('SELECT id FROM events WHERE seq = ?').pluck()
  return {
    pending: async (behind, limit) => (await pending.all(behind, limit)).map(carriedOf),
    place: syncPlaceOf(statements).read,
    seqOf: (commandId) => seqOf.get(commandId),
    idOf: (seq) => idOf.get(seq),
    changesSince: changesReaderOf(statements, snapshot),
  }
}
