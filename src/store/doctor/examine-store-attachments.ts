import { lstatSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { namedContent } from '../backup/backup-attachments.ts'
import { attachmentPath } from '../backup/backup-manifest.ts'
import { filesUnder, strangersUnder } from './examine-store-files.ts'
import { hashFile } from '../hash-file.ts'
import { type Examination, type StoreFinding, megabytesOf } from './store-finding.ts'
import { unfinishedFiles } from '../unfinished-files.ts'

/** Holds the attachments beside a store against what its rows name. */
export function examineAttachments(
  connection: BetterSqlite3.Database,
  path: string,
  { now, full }: Examination,
): readonly StoreFinding[] {
  const folder = `${path}.attachments`
  let named: ReadonlySet<string>
  try {
    named = new Set(namedContent(connection))
  } catch {
    // The integrity of the store is a finding of its own.
    return []
  }
  const findings: StoreFinding[] = []
  const missing = [...named].filter((hash) => !isThere(attachmentPath(folder, hash)))
  if (missing.length > 0) {
    findings.push({
      code: 'attachments-missing',
      level: 'error',
      params: { n: missing.length, first: missing[0] ?? '' },
    })
  }
  const contents = filesUnder(folder).filter(isContent)
  // A link or a pipe under the name of a content is never read, whatever it would give.
  const strangers = strangersUnder(folder).filter((file) => isContent(file) && named.has(basename(file)))
  const damaged = [
    ...strangers,
    ...(full ? contents.filter((file) => hashFile(file) !== basename(file)) : []),
  ]
  if (damaged.length > 0) {
    findings.push({
      code: 'attachments-damaged',
      level: 'error',
      params: { n: damaged.length, first: basename(damaged[0] ?? '') },
    })
  }
  const unnamed = contents.filter((file) => !named.has(basename(file)))
  if (unnamed.length > 0) {
    const bytes = unnamed.reduce((sum, file) => sum + statSync(file).size, 0)
    findings.push({
      code: 'attachments-unnamed',
      level: 'notice',
      params: { n: unnamed.length, megabytes: megabytesOf(bytes) },
    })
  }
  if (findings.length === 0) findings.push({ code: 'attachments-ok', level: 'ok', params: { n: named.size } })
  const unfinished = unfinishedFiles(path, now)
  if (unfinished.length > 0) {
    findings.push({
      code: 'unfinished-files',
      level: 'notice',
      params: { n: unfinished.length },
      fix: 'unfinished-files',
    })
  }
  return findings
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

function isContent(file: string): boolean {
  return /^[0-9a-f]{64}$/.test(basename(file))
}
