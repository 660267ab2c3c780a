import type { Refusal } from '../domain/refusal.ts'

/** Why a file cannot be read or written, where a person can do something about it; undefined for a fault. */
export function refusalOfWriting(fault: unknown, path: string): Refusal | undefined {
  if (!(fault instanceof Error) || !('code' in fault)) return undefined
  switch (fault.code) {
    case 'ENOENT':
    case 'EACCES':
    case 'EPERM':
    case 'ENOTDIR':
    case 'EISDIR':
    case 'EEXIST':
    case 'EROFS':
      return { code: 'input-invalid', path, problem: fault.code }
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'store-full', path }
    default:
      return undefined
  }
}
