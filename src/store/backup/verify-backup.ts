import { statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { type BackupManifest, attachmentPath, readManifest } from './backup-manifest.ts'
import { hashFile } from '../hash-file.ts'
import { applicationId, knownVersion, storeVersion } from '../migrate.ts'

/**
 * Reads a whole backup and holds it against its manifest: sizes, hashes, integrity, rows of every table, attachments.
 * Refuses: backup-not-found, backup-damaged, store-newer.
 */
export function verifyBackup(folder: string): Decision<BackupManifest> {
  const manifest = readManifest(folder)
  if (manifest === undefined) return refuse({ code: 'backup-not-found', path: folder })
  if (typeof manifest === 'string') return refuse({ code: 'backup-damaged', path: folder, detail: manifest })
  if (manifest.schema > knownVersion) {
    return refuse({ code: 'store-newer', path: folder, found: manifest.schema, known: knownVersion })
  }
  const detail = whatIsWrong(folder, manifest)
  return detail === undefined ? accept(manifest) : refuse({ code: 'backup-damaged', path: folder, detail })
}

function whatIsWrong(folder: string, manifest: BackupManifest): string | undefined {
  const path = join(folder, 'store.db')
  if (!isFile(path, manifest.store)) return 'store.db'
  for (const attachment of manifest.attachments) {
    if (!isFile(attachmentPath(join(folder, 'attachments'), attachment.sha256), attachment)) {
      return `attachments: ${attachment.sha256}`
    }
  }
  const connection = new Database(path, { readonly: true, fileMustExist: true })
  try {
    if (Number(connection.pragma('application_id', { simple: true })) !== applicationId)
      return 'application_id'
    if (storeVersion(connection) !== manifest.schema) return 'user_version'
    const [found] = connection.prepare<[], string>('PRAGMA integrity_check(1)').pluck().all()
    if (found !== 'ok') return `store.db: ${found ?? ''}`
    const rows = rowsOf(connection)
    const tables = new Set([...Object.keys(rows), ...Object.keys(manifest.rows)])
    return [...tables].find((table) => rows[table] !== manifest.rows[table])
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault)
  } finally {
    connection.close()
  }
}

function isFile(path: string, expected: { readonly bytes: number; readonly sha256: string }): boolean {
  const file = statSync(path, { throwIfNoEntry: false })
  return file?.isFile() === true && file.size === expected.bytes && hashFile(path) === expected.sha256
}

/** How many rows each table of a store has. */
export function rowsOf(connection: Database.Database): Readonly<Record<string, number>> {
  const tables = connection
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all()
  return Object.fromEntries(
    tables.map((table) => [
      table,
      connection.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0,
    ]),
  )
}
