import type BetterSqlite3 from 'better-sqlite3'
import { spine } from './migrations/0001-spine.ts'
import { desk } from './migrations/0002-desk.ts'
import { views } from './migrations/0003-views.ts'
import { announcements } from './migrations/0004-announcements.ts'
import { wholeConsole } from './migrations/0005-whole-console.ts'
import { processes } from './migrations/0006-processes.ts'
import { entries } from './migrations/0007-entries.ts'
import { sync } from './migrations/0008-sync.ts'
import { claims } from './migrations/0009-claims.ts'
import { copies } from './migrations/0010-copies.ts'
import { access } from './migrations/0011-access.ts'
import { lateWrapUps } from './migrations/0012-late-wrap-ups.ts'
import { brought } from './migrations/0013-brought.ts'
import { locks } from './migrations/0014-locks.ts'
import { calls } from './migrations/0015-calls.ts'
import { mailboxes } from './migrations/0016-mailboxes.ts'
import { channelEvents } from './migrations/0017-channel-events.ts'

/** Marks a file as a store of this program: `Lini` in ASCII. */
export const applicationId = 0x4c_69_6e_69

/** Forward only and append only; the number of a migration is its place here. */
export const migrations: readonly string[] = [
  spine,
  desk,
  views,
  announcements,
  wholeConsole,
  processes,
  entries,
  sync,
  claims,
  copies,
  access,
  lateWrapUps,
  brought,
  locks,
  calls,
  mailboxes,
  channelEvents,
]

/** The version of the schema that this program writes. */
export const knownVersion = migrations.length

/** The version of an open store. */
export function storeVersion(connection: BetterSqlite3.Database): number {
  return Number(connection.pragma('user_version', { simple: true }))
}

/** Brings a store to the known version, each step in a transaction of its own, up to `until`. */
export function migrate(connection: BetterSqlite3.Database, until = knownVersion): void {
  for (let version = storeVersion(connection); version < until; version++) {
    const step = migrations[version]
    if (step === undefined) return
    connection.exec('BEGIN IMMEDIATE')
    try {
      // Another process may have migrated while this one waited for the lock.
      if (storeVersion(connection) === version) {
        connection.exec(step)
        connection.pragma(`application_id = ${applicationId}`)
        connection.pragma(`user_version = ${version + 1}`)
      }
      connection.exec('COMMIT')
    } catch (fault) {
      if (connection.inTransaction) connection.exec('ROLLBACK')
      throw fault
    }
  }
}
