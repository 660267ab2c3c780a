import {
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join, parse, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { type BackupManifest, attachmentPath } from './backup-manifest.ts'
import { networkFileSystemOf } from '../file-system.ts'
import { makeFolders } from '../make-folders.ts'
import { goOnAsDevice } from './go-on-as-device.ts'
import { goOnAsServer } from './go-on-as-server.ts'
import { isBusy } from '../refusal-of-fault.ts'
import { guarded } from '../store-file.ts'
import { isStoreHeader } from '../store-header.ts'
import { shareFolder } from '../share-folder.ts'
import { syncFile } from '../sync-file.ts'
import { syncFolder } from '../sync-folder.ts'
import { verifyBackup } from './verify-backup.ts'

export type RestoreOptions = {
  /** Epoch milliseconds; names the store that was there before. */
  readonly at: number
  /** Lets the backup take the place of a store, which is kept beside it under another name. */
  readonly replace?: boolean
}

export type Restored = {
  readonly path: string
  /** When the backup was made, ISO 8601, UTC. */
  readonly madeAt: string
  readonly events: number
  readonly attachments: number
  /** Where the store that was there before lies now; null when there was none. */
  readonly kept: string | null
  /** Whether it is the store of a device, which signs in anew and goes on as another. */
  readonly isDevice: boolean
  /** Attachments that were missing already when the backup was made. */
  readonly missing: readonly string[]
}

/**
 * Brings the backup in the folder `source` back as the store at `path`. The whole backup is read and checked first; a store
 * that is there already is never overwritten, but kept under a dated name, its WAL and attachments with it.
 * Refuses: backup-not-found, backup-damaged, store-newer, store-in-the-way, store-in-use, store-on-network,
 * store-no-access, store-full.
 */
export function restoreStore(source: string, path: string, options: RestoreOptions): Decision<Restored> {
  const target = resolve(path)
  const folder = resolve(source)
  return guarded(target, () => {
    const verified = verifyBackup(folder)
    if (!verified.ok) return refuse(verified.refusal)
    if (remainsOf(target).length > 0 && options.replace !== true) {
      return refuse({ code: 'store-in-the-way', path: target })
    }
    makeFolders(dirname(target))
    const fileSystem = networkFileSystemOf(target)
    if (fileSystem !== null) return refuse({ code: 'store-on-network', path: target, fileSystem })
    const manifest = verified.value
    const unfinished = `${target}.${process.pid}.new`
    try {
      copyBackup(folder, unfinished, manifest)
      goOnAsServer(unfinished, options.at)
      const isDevice = goOnAsDevice(unfinished, options.at)
      const kept = swap(unfinished, target, options.at)
      if (!kept.ok) return kept
      return accept({
        path: target,
        madeAt: manifest.madeAt,
        events: manifest.rows['events'] ?? 0,
        attachments: manifest.attachments.length,
        kept: kept.value,
        isDevice,
        missing: manifest.missing,
      })
    } finally {
      for (const part of parts) rmSync(unfinished + part, { recursive: true, force: true })
    }
  })
}

/** What a store consists of, by what is added to its name; the file itself comes last into its place. */
const parts = ['.attachments', '-wal', '-shm', '-journal', ''] as const

function remainsOf(path: string): readonly string[] {
  // A link that leads nowhere yet is in the way too: the new store's log would be written where it leads.
  return parts.filter((part) => lstatSync(path + part, { throwIfNoEntry: false }) !== undefined)
}

function copyBackup(folder: string, unfinished: string, { isGroup, attachments }: BackupManifest): void {
  for (const part of parts) rmSync(unfinished + part, { recursive: true, force: true })
  copyWhole(join(folder, 'store.db'), unfinished, isGroup)
  const connection = new Database(unfinished)
  // The mode stays with the file, so that those who open it first do not have to agree on it.
  connection.pragma('journal_mode = WAL')
  connection.close()
  if (attachments.length === 0) return
  const into = `${unfinished}.attachments`
  makeFolder(into, isGroup)
  for (const { sha256 } of attachments) {
    const copy = attachmentPath(into, sha256)
    if (!existsSync(dirname(copy))) makeFolder(dirname(copy), isGroup)
    copyWhole(attachmentPath(join(folder, 'attachments'), sha256), copy, isGroup)
  }
  for (const part of readdirSync(into)) syncFolder(join(into, part))
  syncFolder(into)
}

function copyWhole(from: string, to: string, isGroup: boolean): void {
  copyFileSync(from, to, constants.COPYFILE_EXCL)
  syncFile(to, isGroup ? 0o660 : 0o600)
}

function makeFolder(folder: string, isGroup: boolean): void {
  mkdirSync(folder, { mode: 0o700 })
  if (isGroup) shareFolder(folder)
}

/** Moves what is there out of the way, and the new store in; answers where the old one lies now. */
function swap(unfinished: string, target: string, at: number): Decision<string | null> {
  const alone = holdAlone(target)
  if (!alone.ok) return alone
  const remains = remainsOf(target)
  const kept = remains.length === 0 ? null : nameToKeep(target, at)
  try {
    for (const part of remains) if (kept !== null) renameSync(target + part, kept + part)
    for (const part of remainsOf(unfinished)) renameSync(unfinished + part, target + part)
    syncFolder(dirname(target))
  } catch (fault) {
    for (const part of remains)
      if (kept !== null && existsSync(kept + part)) renameSync(kept + part, target + part)
    throw fault
  } finally {
    // SQLite leaves the WAL of a file that was moved as it is.
    alone.value?.close()
  }
  return accept(kept)
}

/**
 * Holds the store at a path so that nobody else has it open; null when there is none, or none that can be opened. Whoever had
 * it open would go on writing to the old file, with the WAL of the new one.
 */
function holdAlone(path: string): Decision<Database.Database | null> {
  // What is damaged beyond opening is moved away as it is.
  if (!existsSync(path) || !isStoreHeader(path)) return accept(null)
  let connection: Database.Database | undefined
  try {
    connection = new Database(path, { fileMustExist: true, timeout: 1000 })
    connection.pragma('locking_mode = EXCLUSIVE')
    connection.prepare('SELECT count(*) FROM sqlite_schema').get()
    connection.exec('BEGIN EXCLUSIVE')
    return accept(connection)
  } catch (fault) {
    connection?.close()
    if (isBusy(fault)) return refuse({ code: 'store-in-use', path })
    return accept(null)
  }
}

/** `store.db` becomes `store.2026-11-23T08-00-00.db`, or with a number where that is taken. */
function nameToKeep(path: string, at: number): string {
  const { dir, name, ext } = parse(path)
  const day = new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')
  for (let number = 1; ; number++) {
    const kept = join(dir, `${name}.${day}${number === 1 ? '' : `.${number}`}${ext}`)
    if (remainsOf(kept).length === 0) return kept
  }
}
