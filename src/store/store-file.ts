import { accessSync, closeSync, constants, existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { type Decision, accept, refuse } from '../domain/decision.ts'
import type { Refusal } from '../domain/refusal.ts'
import { networkFileSystemOf } from './file-system.ts'
import { makeFolders } from './make-folders.ts'
import { knownVersion, migrate, storeVersion } from './migrate.ts'
import { percentOf, readFirstCopy } from './replication/first-copy-state.ts'
import { openNewFile } from './open-new-file.ts'
import { isBusy, refusalOfFault } from './refusal-of-fault.ts'
import { shareFolder } from './share-folder.ts'
import { isStoreHeader } from './store-header.ts'
import { syncFolder } from './sync-folder.ts'

/** What a new store is born with. */
export type Birth = {
  readonly storeId: string
  /** Letters of its refs, `KX`. */
  readonly prefix: string
  readonly at: number
  /** Readable and writable by the group of the folder, or by the owner alone. */
  readonly group: boolean
}

/** How long opening may wait for others who open, migrate or recover the same file. */
const openingMs = 10_000

/**
 * Makes a new store file and brings it to the known version. It appears under its name when it is whole: whoever else
 * makes or opens the same one sees all of it or nothing.
 * Refuses: store-exists, store-on-network, store-no-access, store-full.
 */
export function createStoreFile(path: string, birth: Birth): Decision<null> {
  if (existsSync(path)) return refuse({ code: 'store-exists', path })
  const wal = `${path}-wal`
  return guarded(path, () => {
    // What a lost store left behind would be read as part of the new one.
    if ((statSync(wal, { throwIfNoEntry: false })?.size ?? 0) > 0)
      return refuse({ code: 'store-exists', path: wal })
    const isMade = makeFolders(dirname(path))
    // The umask takes bits away from the mode of a new folder, and a group needs them.
    if (isMade && birth.group) shareFolder(dirname(path))
    const fileSystem = networkFileSystemOf(path)
    if (fileSystem !== null) return refuse({ code: 'store-on-network', path, fileSystem })
    const unfinished = `${path}.${process.pid}.new`
    try {
      fill(unfinished, birth)
      appear(unfinished, path)
      syncFolder(dirname(path))
    } catch (fault) {
      if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') {
        return refuse({ code: 'store-exists', path })
      }
      throw fault
    } finally {
      for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(unfinished + suffix, { force: true })
    }
    return accept(null)
  })
}

function fill(path: string, birth: Birth): void {
  // SQLite gives -wal and -shm the rights of the main file.
  closeSync(openNewFile(path, birth.group ? 0o660 : 0o600))
  const connection = new Database(path)
  try {
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = FULL')
    migrate(connection)
    const put = connection.prepare('INSERT INTO store_info (key, value) VALUES (?, ?)')
    put.run('store_id', birth.storeId)
    put.run('prefix', birth.prefix)
    put.run('created_at', String(birth.at))
    put.run('group', birth.group ? '1' : '0')
  } finally {
    connection.close()
  }
}

/** Gives a whole file its name, and fails with EEXIST when another has it. */
function appear(unfinished: string, path: string): void {
  try {
    linkSync(unfinished, path)
  } catch (fault) {
    const hasNoLinks =
      fault instanceof Error && 'code' in fault && fault.code !== 'EEXIST' && !existsSync(path)
    if (!hasNoLinks) throw fault
    renameSync(unfinished, path)
  }
}

/**
 * Opens a store file for reading and writing, or for reading alone where the file allows no more, and migrates it.
 * Refuses: store-not-found, store-no-access, store-not-a-store, store-damaged, store-newer, store-on-network,
 * store-read-only when an older store would have to be migrated, store-locked.
 */
export function openStoreFile(
  path: string,
  { evenUnfinished = false }: { readonly evenUnfinished?: boolean } = {},
): Decision<Database.Database> {
  const fileSystem = networkFileSystemOf(path)
  return guarded(path, () => {
    // Thrown on: a folder that may not be looked into, links that lead in a circle.
    const there = statSync(path, { throwIfNoEntry: false })
    if (there === undefined) return refuse({ code: 'store-not-found', path })
    if (fileSystem !== null) return refuse({ code: 'store-on-network', path, fileSystem })
    accessSync(path, constants.R_OK)
    if (!there.isFile() || !isStoreHeader(path)) return refuse({ code: 'store-not-a-store', path })
    const connection = new Database(path, {
      readonly: !isWritable(path),
      fileMustExist: true,
      timeout: openingMs,
    })
    let refusal: Refusal | null
    try {
      refusal = prepare(connection, path) ?? (evenUnfinished ? null : whyUnfinished(connection))
    } catch (fault) {
      connection.close()
      throw fault
    }
    if (refusal === null) return accept(connection)
    connection.close()
    return refuse(refusal)
  })
}

/** Opens a connection that only reads, beside one that `openStoreFile` opened and checked. */
export function openReadingConnection(path: string): Database.Database {
  const connection = new Database(path, { readonly: true, fileMustExist: true, timeout: 20 })
  connection.pragma('query_only = 1')
  // The customers of two thousand who wait lie on 18 MB of pages, and a key that asks all of them goes through these again:
  // 11 ms when 16 MB are kept, as better-sqlite3 does, and 3.4 with this. It is filled by such questions alone.
  connection.pragma('cache_size = -32000')
  return connection
}

function prepare(connection: Database.Database, path: string): Refusal | null {
  const found = storeVersion(connection)
  // A store appears when it is whole, so nothing was ever written by this program into one without a version.
  if (found < 1) return { code: 'store-not-a-store', path }
  if (found > knownVersion) return { code: 'store-newer', path, found, known: knownVersion }
  if (!hasTables(connection)) return { code: 'store-damaged', path, detail: 'its tables are missing' }
  if (connection.readonly) return found < knownVersion ? { code: 'store-read-only', path } : null
  connection.exec(writingPragmas)
  if (process.platform === 'darwin') connection.exec('PRAGMA fullfsync = 1')
  if (found < knownVersion) migrate(connection)
  connection.exec('PRAGMA busy_timeout = 20')
  return null
}

/** A store that is being filled with what its server has is nobody's to read: parts of it are missing, and others of another moment. */
function whyUnfinished(connection: Database.Database): Refusal | null {
  const copying = readFirstCopy(connection)
  return copying && { code: 'store-not-whole', percent: percentOf(copying) }
}

/** `synchronous`: better-sqlite3 opens WAL with NORMAL, which may lose acknowledged commits when power fails. */
const writingPragmas = `
  PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = 1; PRAGMA journal_size_limit = 67108864`

/** Whether the tables are there that every version of a store has. */
function hasTables(connection: Database.Database): boolean {
  const count = connection
    .prepare<[], number>(
      `SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('store_info', 'events', 'counters')`,
    )
    .pluck()
    .get()
  return count === 3
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Opens, and answers what a person can do something about as a refusal. */
export function guarded<Value>(path: string, open: () => Decision<Value>): Decision<Value> {
  try {
    return open()
  } catch (fault) {
    if (isBusy(fault)) return refuse({ code: 'store-locked', path, waitedMs: openingMs })
    const refusal = refusalOfFault(fault, path)
    if (refusal) return refuse(refusal)
    throw fault
  }
}
