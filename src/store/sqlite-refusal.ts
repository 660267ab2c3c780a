import type { Refusal } from '../domain/refusal.ts'

/** The refusal behind an error of SQLite that a person can do something about; undefined for a fault. */
export function refusalOfSqlite(fault: unknown, path: string): Refusal | undefined {
  const code = sqliteCode(fault)
  if (code === undefined) return undefined
  const detail = fault instanceof Error ? fault.message : String(fault)
  if (code.startsWith('SQLITE_FULL')) return { code: 'store-full', path }
  if (code.startsWith('SQLITE_READONLY')) return { code: 'store-read-only', path }
  if (code.startsWith('SQLITE_CORRUPT')) return { code: 'store-damaged', path, detail }
  if (code.startsWith('SQLITE_NOTADB')) return { code: 'store-not-a-store', path }
  if (code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM')
    return { code: 'store-no-access', path, detail }
  return undefined
}

/** Whether the file was locked by another process. */
export function isBusy(fault: unknown): boolean {
  return sqliteCode(fault)?.startsWith('SQLITE_BUSY') ?? false
}

function sqliteCode(fault: unknown): string | undefined {
  if (!(fault instanceof Error) || !('code' in fault) || typeof fault.code !== 'string') return undefined
  return fault.code.startsWith('SQLITE_') ? fault.code : undefined
}
