import type { Refusal } from '../domain/refusal.ts'

/** Why nothing more can be written beside the store, where a person can do something about it; undefined for a fault. */
export function refusalOfWrite(fault: unknown, path: string): Refusal | undefined {
  if (!(fault instanceof Error) || !('code' in fault)) return undefined
  switch (fault.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'store-full', path }
    case 'EROFS':
      return { code: 'store-read-only', path }
    case 'EACCES':
    case 'EPERM':
    case 'ENOTDIR':
      return { code: 'store-no-access', path, detail: fault.message }
    default:
      return undefined
  }
}
