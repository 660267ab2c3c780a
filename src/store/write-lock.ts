import type BetterSqlite3 from 'better-sqlite3'
import type { Refusal } from '../domain/refusal.ts'
import { knownVersion } from './migrate.ts'
import { isBusy } from './refusal-of-fault.ts'

/** Between two attempts at the lock the process does other things: a console answers keys. */
const retryMs = 1
/** Longer than others look away, so that who waits gets the lock: SQLite itself keeps no queue. */
const giveWayMs = 3
/** Who held the lock this long gives way in any case: others may wait whom it cannot see. */
const longMs = 20

/** The lock under which one connection writes: an immediate transaction on the file. */
export type WriteLock = {
  /** Begins the transaction; answers why not, or undefined once it is open. */
  readonly acquire: () => Promise<Refusal | undefined>
  readonly commit: () => void
  /** Ends a transaction without a trace, if one is still open. */
  readonly rollback: () => void
}

/**
 * Makes the write lock of a connection. Several processes share it fairly: who has just written stands back for a moment
 * when others write too. Refuses: store-read-only, store-locked after `patienceMs`, store-newer.
 */
export function writeLockOf(
  connection: BetterSqlite3.Database,
  { path, patienceMs }: { readonly path: string; readonly patienceMs: number },
): WriteLock {
  // The wait is ours: SQLite's own would block the process.
  connection.pragma('busy_timeout = 0')
  const begin = connection.prepare('BEGIN IMMEDIATE')
  const commit = connection.prepare('COMMIT')
  const rollback = connection.prepare('ROLLBACK')
  /** Moves when another connection has committed. */
  const version = connection.prepare<[], number>('PRAGMA data_version').pluck()
  const schema = connection.prepare<[], number>('PRAGMA user_version').pluck()
  let seen = version.get()
  let acquiredAt = 0
  let releasedAt = 0
  let isShared = false

  const released = (): void => {
    releasedAt = performance.now()
    if (releasedAt - acquiredAt >= longMs) isShared = true
  }
  return {
    async acquire() {
      if (connection.readonly) return { code: 'store-read-only', path }
      const since = performance.now()
      if (isShared && since - releasedAt < giveWayMs) await pause(giveWayMs)
      for (;;) {
        try {
          begin.run()
          break
        } catch (fault) {
          if (!isBusy(fault)) throw fault
          const waitedMs = Math.round(performance.now() - since)
          if (waitedMs >= patienceMs) return { code: 'store-locked', path, waitedMs }
          await pause(retryMs)
        }
      }
      acquiredAt = performance.now()
      const now = version.get()
      isShared = now !== seen
      seen = now
      const found = schema.get() ?? 0
      if (found === knownVersion) return undefined
      rollback.run()
      return { code: 'store-newer', path, found, known: knownVersion }
    },
    commit() {
      commit.run()
      released()
    },
    rollback() {
      // SQLite ends some transactions by itself, such as one that filled the disk.
      if (connection.inTransaction) rollback.run()
      released()
    },
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
