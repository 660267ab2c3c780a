import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Makes the names in a folder durable: without it a file that was renamed into place may be gone when power fails. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
