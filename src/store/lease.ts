import { closeSync, existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { openNewFile } from './open-new-file.ts'
import { isBusy } from './refusal-of-fault.ts'

/**
 * Takes the right to do what one process at a time does for a store, or with a phone; null when another has it. The lock of a file beside the store is let go of by
 * the system when its process ends, however that comes about.
 */
export function takeLease(
  { path, isGroup }: { readonly path: string; readonly isGroup: boolean },
  what: 'sync' | 'channels' | 'phone',
): (() => void) | null {
  const file = `${path}.${what}-lease`
  if (!existsSync(file)) closeSync(openNewFile(file, isGroup ? 0o660 : 0o600))
  const connection = new Database(file, { timeout: 0 })
  try {
    connection.exec('BEGIN EXCLUSIVE')
  } catch (fault) {
    connection.close()
    if (isBusy(fault)) return null
    throw fault
  }
  return () => {
    connection.close()
  }
}
