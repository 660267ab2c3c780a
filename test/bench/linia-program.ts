import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import Database from 'better-sqlite3'

const root = join(import.meta.dirname, '../..')
export const liniaProgram = join(root, 'bin/linia')

export function programPath(name: string): string {
  return join(import.meta.dirname, 'programs', name)
}

/** Why `linia` cannot do this yet, or null when it can. */
export function whyNotRun(words: readonly string[]): string | null {
  const { status, stderr, error } = spawnSync(liniaProgram, [...words], { encoding: 'utf8' })
  if (status === 0) return null
  return `\`linia ${words[0] ?? ''}\` does not run yet: ${(error?.message ?? stderr).trim().split('\n')[0]?.slice(0, 120) ?? ''}`
}

/** A ref in the middle of the store's history. */
export function someRef(path: string): string {
  const db = new Database(path, { readonly: true })
  const count = db.prepare<[], number>(`SELECT value FROM counters WHERE name = 'ref'`).pluck().get() ?? 0
  const prefix =
    db.prepare<[], string>(`SELECT value FROM store_info WHERE key = 'prefix'`).pluck().get() ?? ''
  db.close()
  return `${prefix}-${Math.floor(count * 0.8)}`
}
