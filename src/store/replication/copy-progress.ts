import type { MaybePromise, Statements } from '../statements.ts'
import type { CopiedUpTo, SnapshotBeginning } from './snapshot-part.ts'
import type { SyncPlace } from './sync-place.ts'

/** How far a device has got that copies its server anew. */
export type CopyProgress = Pick<SnapshotBeginning, 'cursor' | 'cursorId' | 'eventsFrom' | 'eventsBefore'> & {
  /** The stretch of the server's history that the copy is of. */
  readonly timeline: string
  /** The number from which on what the device has of the history is the server's no more. */
  readonly fork: number
  /** Where the device was when it began: from elsewhere the differences would be others. */
  readonly from: SyncPlace
  readonly upTo: CopiedUpTo | null
}

export type CopyProgresses = {
  /** Null where no copy was begun. */
  readonly read: () => Promise<CopyProgress | null>
  readonly write: (progress: CopyProgress) => MaybePromise<unknown>
  readonly drop: () => MaybePromise<unknown>
}

const key = 'copy_anew'

export function copyProgressOf(statements: Statements): CopyProgresses {
  const read = statements.prepare<[string], string>('SELECT value FROM store_info WHERE key = ?').pluck()
  const write = statements.prepare<[string, string]>(
    'INSERT INTO store_info (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  const drop = statements.prepare<[string]>('DELETE FROM store_info WHERE key = ?')
  return {
    async read() {
      const kept = await read.get(key)
      return kept === undefined ? null : (JSON.parse(kept) as CopyProgress)
    },
    write: (progress) => write.run(key, JSON.stringify(progress)),
    drop: () => drop.run(key),
  }
}
