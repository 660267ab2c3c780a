import type BetterSqlite3 from 'better-sqlite3'
import type { Refusal } from '../domain/refusal.ts'
import { fileIdentity } from './file-identity.ts'
import { knownVersion } from './migrate.ts'
import { isBusy } from './refusal-of-fault.ts'
import type { MaybePromise } from './statements.ts'

/**
 * Between two attempts at the lock the process does other things: a console answers keys. SQLite keeps no queue, so who waits
 * must look often: between two commits of another process the lock is free for less than a millisecond.
 */
const retryMs = 1

/** The lock under which one connection writes: a transaction while which nobody else writes the same store. */
export type WriteLock = {
  /** Begins the transaction; answers why not, or whether another connection has committed since the last one of this. */
  readonly acquire: () => Promise<{ readonly refusal: Refusal } | { readonly othersCommitted: boolean }>
  readonly commit: () => MaybePromise<unknown>
  /** Ends a transaction without a trace, if one is still open. */
  readonly rollback: () => MaybePromise<void>
}

/**
 * Makes the write lock of a connection: an immediate transaction on the file.
 * Refuses: store-read-only, store-locked after `patienceMs`, store-newer, and store-replaced once another file lies at the
 * path: what is written into one that was moved away is lost to everybody who opens the path.
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
  // Another number once another connection, of this process or another, has committed.
  const committed = connection.prepare<[], number>('PRAGMA data_version').pluck()
  let seen: number | undefined
  const schema = connection.prepare<[], number>('PRAGMA user_version').pluck()
  const opened = fileIdentity(path)
  return {
    async acquire() {
      if (connection.readonly) return { refusal: { code: 'store-read-only', path } }
      const since = performance.now()
      for (;;) {
        try {
          begin.run()
          break
        } catch (fault) {
          if (!isBusy(fault)) throw fault
          const waitedMs = Math.round(performance.now() - since)
          if (waitedMs >= patienceMs) return { refusal: { code: 'store-locked', path, waitedMs } }
          await new Promise((resolve) => {
            setTimeout(resolve, retryMs)
          })
        }
      }
      // Costs two microseconds; under the lock, so that a restore cannot come between.
      if (fileIdentity(path) !== opened) {
        rollback.run()
        return { refusal: { code: 'store-replaced', path } }
      }
      const now = committed.get()
      if (now === seen) return { othersCommitted: false }
      const found = schema.get() ?? 0
      if (found === knownVersion) {
        seen = now
        return { othersCommitted: true }
      }
      rollback.run()
      return { refusal: { code: 'store-newer', path, found, known: knownVersion } }
    },
    commit: () => commit.run(),
    rollback() {
      // SQLite ends some transactions by itself, such as one that filled the disk.
      if (connection.inTransaction) rollback.run()
    },
  }
}
