import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { examineAttachments } from './examine-store-attachments.ts'
import { examineFiles } from './examine-store-files.ts'
import { examineRows } from './examine-store-rows.ts'
import { knownVersion, storeVersion } from '../migrate.ts'
import { refusalOfFault } from '../refusal-of-fault.ts'
import { isStoreHeader } from '../store-header.ts'
import { storeInfoOf } from '../store-info.ts'
import type { Examination, StoreFinding } from './store-finding.ts'

/**
 * Looks at the store at `path` from all sides: files, rights, disk, versions, integrity, history, search, due work and
 * attachments. Only looks: it changes nothing, and works on a file that cannot be opened as a store.
 * Findings come in a fixed order, sound ones too.
 */
export function examineStore(path: string, examination: Examination): readonly StoreFinding[] {
  const nothing = examineKind(path)
  if (nothing) return [nothing]
  let connection: Database.Database | undefined
  try {
    if (!isStoreHeader(path)) {
      return [
        { code: 'file-not-a-store', level: 'error', params: { path } },
        ...examineFiles(path, undefined),
      ]
    }
    connection = new Database(path, { readonly: true, fileMustExist: true, timeout: 5000 })
    const isGroup = isGroupStore(connection, path)
    return [
      ...examineFiles(path, isGroup),
      ...examineVersion(connection),
      ...examineRows(connection, examination),
      ...examineAttachments(connection, path, examination),
    ]
  } catch (fault) {
    const detail = fault instanceof Error ? fault.message : String(fault)
    const isDamaged = refusalOfFault(fault, path)?.code === 'store-damaged'
    return [
      isDamaged
        ? { code: 'integrity-broken', level: 'error', params: { detail } }
        : { code: 'file-not-readable', level: 'error', params: { path, detail } },
      ...examineFiles(path, undefined),
    ]
  } finally {
    connection?.close()
  }
}

/** Says what is at a path where no file is; undefined for a file. */
function examineKind(path: string): StoreFinding | undefined {
  try {
    const there = statSync(path, { throwIfNoEntry: false })
    if (there?.isFile()) return undefined
    const code = !there ? 'file-missing' : there.isDirectory() ? 'file-is-folder' : 'file-is-special'
    return { code, level: 'error', params: { path } }
  } catch (fault) {
    const detail = fault instanceof Error ? fault.message : String(fault)
    return { code: 'file-not-readable', level: 'error', params: { path, detail } }
  }
}

/** Undefined where the store is too damaged to say. */
function isGroupStore(connection: Database.Database, path: string): boolean | undefined {
  try {
    return storeInfoOf(connection, path).isGroup
  } catch {
    return undefined
  }
}

function examineVersion(connection: Database.Database): readonly StoreFinding[] {
  const found = storeVersion(connection)
  const params = { found: String(found), known: String(knownVersion) }
  const mode = String(connection.pragma('journal_mode', { simple: true }))
  return [
    found === knownVersion
      ? { code: 'version-ok', level: 'ok', params }
      : found > knownVersion
        ? { code: 'version-newer', level: 'error', params }
        : { code: 'version-older', level: 'notice', params },
    mode === 'wal'
      ? { code: 'journal-ok', level: 'ok', params: { mode } }
      : { code: 'journal-other', level: 'notice', params: { mode } },
  ]
}
