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
  /** On a server: what changed since a device asked the last time. */
  readonly changesSince: ReturnType<typeof changesReaderOf>
}

export function syncReadingOf(statements: Statements, snapshot: Snapshot): SyncReading {
  const pending = statements.prepare<[number, number], { number: number; content: string }>(
    'SELECT number, content FROM outbox WHERE answered_at IS NULL AND number > ? ORDER BY number LIMIT ?',
  )
  return {
    pending: async (behind, limit) => (await pending.all(behind, limit)).map(carriedOf),
    place: syncPlaceOf(statements).read,
    changesSince: changesReaderOf(statements, snapshot),
  }
}
