import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { type BackupManifest, attachmentPath } from './backup-manifest.ts'
import { isOrdinaryFile } from '../attachments/read-ordinary-file.ts'
import { hashFile } from '../hash-file.ts'
import { makeFolders } from '../make-folders.ts'
import { syncFile } from '../sync-file.ts'
import { syncFolder } from '../sync-folder.ts'

type Places = {
  readonly from: string
  readonly into: string
  /** Folders of attachments of earlier backups, from which content is linked. */
  readonly earlier: readonly string[]
}

/** Takes contents by hash into the folder of a backup, each read back and held against its hash. */
export function backupAttachments(
  contents: Iterable<string>,
  places: Places,
): Pick<BackupManifest, 'attachments' | 'missing'> & { readonly reused: number } {
  const attachments: { sha256: string; bytes: number }[] = []
  const missing: string[] = []
  let reused = 0
  mkdirSync(places.into, { mode: 0o700 })
  for (const sha256 of contents) {
    const taken = take(sha256, places)
    if (taken === undefined) missing.push(sha256)
    else attachments.push({ sha256, bytes: taken.bytes })
    if (taken?.isReused === true) reused++
  }
  for (const part of readdirSync(places.into)) syncFolder(join(places.into, part))
  syncFolder(places.into)
  return { attachments, missing, reused }
}

/** Hashes of everything that the rows of a store say lies beside it, each once. */
export function namedContent(connection: BetterSqlite3.Database): Iterable<string> {
  return connection
    .prepare<[], string>(
      `SELECT content_hash FROM attachments
       UNION SELECT raw_hash FROM messages WHERE raw_hash IS NOT NULL ORDER BY 1`,
    )
    .pluck()
    .all()
}

function take(
  sha256: string,
  { from, into, earlier }: Places,
): { readonly bytes: number; readonly isReused: boolean } | undefined {
  const target = attachmentPath(into, sha256)
  makeFolders(dirname(target))
  const kept = earlier.map((folder) => attachmentPath(folder, sha256)).find((each) => isOrdinaryFile(each))
  if (kept !== undefined && hashFile(kept) === sha256 && link(kept, target)) {
    return { bytes: statSync(target).size, isReused: true }
  }
  const original = attachmentPath(from, sha256)
  if (!isOrdinaryFile(original)) return undefined
  copyFileSync(original, target)
  if (hashFile(target) !== sha256) {
    rmSync(target)
    return undefined
  }
  syncFile(target, 0o600)
  return { bytes: statSync(target).size, isReused: false }
}

/** Whether a second name for a file could be made: not every file system has them. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    return false
  }
}
