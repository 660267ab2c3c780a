import type BetterSqlite3 from 'better-sqlite3'
import type { CarriedCommand } from './carried-command.ts'
import { changesReaderOf } from './changes-since.ts'
import { carriedOf } from './outbox.ts'
import { type SyncPlace, syncPlaceOf } from './sync-place.ts'

/** What is read for sync, on the connection that reads. */
export type SyncReading = {
  /** On a device: commands that its server may not have, behind a number, in their order; at most `limit`. */
  readonly pending: (behind: number, limit: number) => readonly CarriedCommand[]
  readonly place: () => SyncPlace
  /** On a server: what changed since a device asked the last time. */
  readonly changesSince: ReturnType<typeof changesReaderOf>
}

export function syncReadingOf(connection: BetterSqlite3.Database): SyncReading {
  const pending = connection.prepare<[number, number], { number: number; content: string }>(
    'SELECT number, content FROM outbox WHERE answered_at IS NULL AND number > ? ORDER BY number LIMIT ?',
  )
  return {
    pending: (behind, limit) => pending.all(behind, limit).map(carriedOf),
    place: syncPlaceOf(connection).read,
    changesSince: changesReaderOf(connection),
  }
}
