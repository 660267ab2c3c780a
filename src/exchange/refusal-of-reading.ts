import type { Refusal } from '../domain/refusal.ts'

/** Why a file that was named cannot be read, where a person can do something about it; undefined for a fault. */
export function refusalOfReading(fault: unknown, path: string): Refusal | undefined {
  if (!(fault instanceof Error) || !('code' in fault) || !('syscall' in fault)) return undefined
  if (fault.code === 'ENOENT' || fault.code === 'ENOTDIR') return { code: 'file-not-found', path }
  return { code: 'file-unreadable', path, detail: fault.message }
}
