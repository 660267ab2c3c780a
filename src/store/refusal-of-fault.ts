import type { Refusal } from '../domain/refusal.ts'

/**
 * The refusal behind an error of SQLite or of the file system that a person can do something about; undefined for a fault.
 * Answers: store-full, store-read-only, store-damaged, store-not-a-store, store-no-access,
 * store-replaced.
 */
export function refusalOfFault(fault: unknown, path: string): Refusal | undefined {
  const code = codeOf(fault)
  if (code === undefined) return undefined
  const detail = fault instanceof Error ? fault.message : String(fault)
  if (fullCodes.has(code)) return { code: 'store-full', path }
  if (code === 'SQLITE_READONLY_DBMOVED') return { code: 'store-replaced', path }
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') return { code: 'store-read-only', path }
  if (code.startsWith('SQLITE_CORRUPT')) return { code: 'store-damaged', path, detail }
  if (code.startsWith('SQLITE_NOTADB')) return { code: 'store-not-a-store', path }
  if (code.startsWith('SQLITE_CANTOPEN') || accessCodes.has(code))
    return { code: 'store-no-access', path, detail }
  return undefined
}

/**
 * The refusal behind an error of SQLite while an open store is read, and undefined for anything else. A file that was cut off or lies on
 * a disk that fails is damaged, whatever SQLite was reading.
 */
export function refusalOfStoreFault(fault: unknown, path: string): Refusal | undefined {
  const code = codeOf(fault)
  if (code?.startsWith('SQLITE_') !== true) return undefined
  const known = refusalOfFault(fault, path)
  if (known || !code.startsWith('SQLITE_IOERR')) return known
  return { code: 'store-damaged', path, detail: fault instanceof Error ? fault.message : code }
}

/** Whether the file was locked by another process. */
export function isBusy(fault: unknown): boolean {
  const code = codeOf(fault)
  // SQLITE_PROTOCOL: many processes raced for the same reading slot of the WAL.
  return code !== undefined && (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_PROTOCOL')
}

/** SHMSIZE: the file beside the WAL that the processes share found no room to grow. */
const fullCodes: ReadonlySet<string> = new Set(['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT'])
const accessCodes: ReadonlySet<string> = new Set([
  'SQLITE_PERM',
  'EACCES',
  'EPERM',
  'ENOTDIR',
  'EISDIR',
  'EEXIST',
  // Links in a circle; names that are too long; files of the system that cannot be read, such as /proc/self/mem.
  'ELOOP',
  'ENAMETOOLONG',
  'EIO',
])

function codeOf(fault: unknown): string | undefined {
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined
}
