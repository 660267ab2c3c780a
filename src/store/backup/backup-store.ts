import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import Database from 'better-sqlite3'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { attachmentFilesOf } from '../attachments/attachment-files.ts'
import { backupAttachments, namedContent } from './backup-attachments.ts'
import { type BackupManifest, readManifest } from './backup-manifest.ts'
import { hashFile } from '../hash-file.ts'
import { makeFolders } from '../make-folders.ts'
import { storeVersion } from '../migrate.ts'
import { refusalOfFault } from '../refusal-of-fault.ts'
import { openStoreFile } from '../store-file.ts'
import { storeInfoOf } from '../store-info.ts'
import { syncFile } from '../sync-file.ts'
import { syncFolder } from '../sync-folder.ts'
import { rowsOf, verifyBackup } from './verify-backup.ts'

export type BackupOptions = {
  /** Epoch milliseconds. */
  readonly at: number
  /** Puts the backup in the place of an earlier one of the same store, once the new one is whole. */
  readonly replace?: boolean
}

export type Backup = {
  /** The folder: store.db, attachments/ and manifest.json. */
  readonly path: string
  readonly events: number
  readonly bytes: number
  readonly attachments: number
  /** Attachments that were linked from an earlier backup beside this one instead of copied. */
  readonly reused: number
  /** Hashes of content that the store names and that is not beside it, or is damaged there. */
  readonly missing: readonly string[]
}

/**
 * Copies the store at `path`, with its attachments, into the folder `destination`, while others go on writing: the copy is
 * the store as of one moment. The folder appears when it is whole and was read back. Attachments that an earlier backup
 * beside it holds are linked, not copied. For its owner's eyes alone.
 * Refuses: store-not-found and the other ways a store cannot be opened, store-damaged, backup-exists, backup-failed.
 */
export function backupStore(path: string, destination: string, options: BackupOptions): Decision<Backup> {
  const target = resolve(destination)
  const opened = openStoreFile(path)
  if (!opened.ok) return refuse(opened.refusal)
  const source = opened.value
  const unfinished = `${target}.${process.pid}.new`
  try {
    const { storeId } = storeInfoOf(source, path)
    if (isTaken(target, storeId, options.replace === true))
      return refuse({ code: 'backup-exists', path: target })
    makeFolders(dirname(target))
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, { mode: 0o700 })
    copyStore(source, join(unfinished, 'store.db'))
    const earlier = earlierBackups(target, storeId)
    const { manifest, reused } = describe({ folder: unfinished, path, earlier, at: options.at })
    writeFileSync(join(unfinished, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`)
    syncFile(join(unfinished, 'manifest.json'), 0o600)
    syncFolder(unfinished)
    const verified = verifyBackup(unfinished)
    if (!verified.ok) return verified
    putInPlace(unfinished, target)
    const { rows, store, attachments, missing } = manifest
    const bytes = attachments.reduce((sum, attachment) => sum + attachment.bytes, store.bytes)
    return accept({
      path: target,
      events: rows['events'] ?? 0,
      bytes,
      attachments: attachments.length,
      reused,
      missing,
    })
  } catch (fault) {
    const refusal = refusalOfFault(fault, path)
    if (refusal === undefined) throw fault
    if (refusal.code === 'store-damaged' || refusal.code === 'store-not-a-store') return refuse(refusal)
    const detail = fault instanceof Error ? fault.message : String(fault)
    return refuse({ code: 'backup-failed', path: target, detail })
  } finally {
    source.close()
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/**
 * VACUUM INTO reads one snapshot while others write. SQLite's page-by-page copy starts anew whenever another process
 * commits, and takes along what erasure left in free pages.
 */
function copyStore(source: BetterSqlite3.Database, copy: string): void {
  source.prepare('VACUUM INTO ?').run(copy)
  syncFile(copy, 0o600)
}

function isTaken(target: string, storeId: string, replace: boolean): boolean {
  const there = statSync(target, { throwIfNoEntry: false })
  if (there === undefined || (there.isDirectory() && readdirSync(target).length === 0)) return false
  return !(replace && storeIdOf(target) === storeId)
}

function storeIdOf(folder: string): string | undefined {
  const manifest = readManifest(folder)
  return typeof manifest === 'object' ? manifest.storeId : undefined
}

/** Folders of attachments of this store's backups that lie beside the new one, and of the one it replaces. */
function earlierBackups(target: string, storeId: string): readonly string[] {
  return readdirSync(dirname(target), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(dirname(target), entry.name))
    .filter((folder) => storeIdOf(folder) === storeId)
    .map((folder) => join(folder, 'attachments'))
}

type Described = {
  readonly folder: string
  /** Path of the store whose attachments are taken. */
  readonly path: string
  readonly earlier: readonly string[]
  readonly at: number
}

/** Takes the attachments that the copied store names, and writes down what the backup holds. */
function describe({ folder, path, earlier, at }: Described): {
  readonly manifest: BackupManifest
  readonly reused: number
} {
  const copy = join(folder, 'store.db')
  const connection = new Database(copy, { readonly: true })
  try {
    const { storeId, prefix, isGroup } = storeInfoOf(connection, copy)
    const from = attachmentFilesOf(path, isGroup).folder
    const into = join(folder, 'attachments')
    const { attachments, missing, reused } = backupAttachments(namedContent(connection), {
      from,
      into,
      earlier,
    })
    return {
      reused,
      manifest: {
        format: 1,
        madeAt: new Date(at).toISOString(),
        storeId,
        prefix,
        isGroup,
        schema: storeVersion(connection),
        store: { bytes: statSync(copy).size, sha256: hashFile(copy) },
        rows: rowsOf(connection),
        attachments,
        missing,
      },
    }
  } finally {
    connection.close()
  }
}

function putInPlace(unfinished: string, target: string): void {
  const old = `${target}.${process.pid}.old`
  const isReplacing = existsSync(target)
  if (isReplacing) renameSync(target, old)
  renameSync(unfinished, target)
  syncFolder(dirname(target))
  if (isReplacing) rmSync(old, { recursive: true, force: true })
}
