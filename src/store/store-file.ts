import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  statSync,
} from 'node:fs'
import { platform } from 'node:os'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { type Decision, accept, refuse } from '../domain/decision.ts'
import type { Refusal } from '../domain/refusal.ts'
import { networkFileSystemOf } from './file-system.ts'
import { applicationId, knownVersion, migrate, storeVersion } from './migrate.ts'
import { isBusy, refusalOfSqlite } from './sqlite-refusal.ts'

/** What a new store is born with. */
export type Birth = {
  readonly storeId: string
  /** Letters of its refs, `KX`. */
  readonly prefix: string
  readonly at: number
  /** Readable and writable by the group of the folder, or by the owner alone. */
  readonly group: boolean
}

/**
 * Makes a new store file and brings it to the known version.
 * Refuses: store-exists, store-on-network, store-no-access, store-full.
 */
export function createStoreFile(path: string, birth: Birth): Decision<null> {
  if (existsSync(path)) return refuse({ code: 'store-exists', path })
  try {
    mkdirSync(dirname(path), { recursive: true, mode: birth.group ? 0o2770 : 0o700 })
  } catch (fault) {
    return refuse({
      code: 'store-no-access',
      path,
      detail: fault instanceof Error ? fault.message : String(fault),
    })
  }
  const fileSystem = networkFileSystemOf(path)
  if (fileSystem !== null) return refuse({ code: 'store-on-network', path, fileSystem })
  return guarded(path, () => {
    const mode = birth.group ? 0o660 : 0o600
    closeSync(openSync(path, 'wx', mode))
    // The umask may have taken bits away; SQLite gives -wal and -shm the rights of the main file.
    chmodSync(path, mode)
    const connection = new Database(path)
    try {
      connection.pragma('journal_mode = WAL')
      migrate(connection)
      const put = connection.prepare('INSERT INTO store_info (key, value) VALUES (?, ?)')
      put.run('store_id', birth.storeId)
      put.run('prefix', birth.prefix)
      put.run('created_at', String(birth.at))
      put.run('group', birth.group ? '1' : '0')
    } finally {
      connection.close()
    }
    return accept(null)
  })
}

/**
 * Opens a store file for reading and writing, or for reading alone where the file allows no more, and migrates it.
 * Refuses: store-not-found, store-no-access, store-not-a-store, store-damaged, store-newer, store-on-network.
 */
export function openStoreFile(path: string): Decision<Database.Database> {
  if (!existsSync(path)) return refuse({ code: 'store-not-found', path })
  const fileSystem = networkFileSystemOf(path)
  if (fileSystem !== null) return refuse({ code: 'store-on-network', path, fileSystem })
  return guarded(path, () => {
    accessSync(path, constants.R_OK)
    if (statSync(path).size === 0) return refuse({ code: 'store-not-a-store', path })
    const connection = new Database(path, { readonly: !isWritable(path), timeout: 20 })
    const refusal = prepare(connection, path)
    if (refusal === null) return accept(connection)
    connection.close()
    return refuse(refusal)
  })
}

/** Opens a connection that only reads, beside one that `openStoreFile` opened and checked. */
export function openReadingConnection(path: string): Database.Database {
  const connection = new Database(path, { readonly: true, timeout: 20 })
  connection.pragma('query_only = 1')
  return connection
}

function prepare(connection: Database.Database, path: string): Refusal | null {
  const found = storeVersion(connection)
  if (Number(connection.pragma('application_id', { simple: true })) !== applicationId) {
    return { code: 'store-not-a-store', path }
  }
  if (found > knownVersion) return { code: 'store-newer', path, found, known: knownVersion }
  if (!connection.readonly) {
    connection.pragma('journal_mode = WAL')
    // better-sqlite3 opens WAL with synchronous=NORMAL, which may lose acknowledged commits when power fails.
    connection.pragma('synchronous = FULL')
    if (platform() === 'darwin') connection.pragma('fullfsync = 1')
    connection.pragma('foreign_keys = 1')
    connection.pragma('journal_size_limit = 67108864')
    migrate(connection)
  }
  return null
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function guarded<Value>(path: string, open: () => Decision<Value>): Decision<Value> {
  try {
    return open()
  } catch (fault) {
    if (isBusy(fault)) return refuse({ code: 'store-locked', path, waitedMs: 20 })
    const refusal = refusalOfSqlite(fault, path)
    if (refusal) return refuse(refusal)
    if (
      fault instanceof Error &&
      'code' in fault &&
      typeof fault.code === 'string' &&
      fault.code.startsWith('E')
    ) {
      if (fault.code === 'ENOSPC') return refuse({ code: 'store-full', path })
      return refuse({ code: 'store-no-access', path, detail: fault.message })
    }
    throw fault
  }
}
