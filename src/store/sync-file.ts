import { closeSync, constants, fchmodSync, fsyncSync, openSync } from 'node:fs'

/** Gives a file its rights and makes its content durable; a link in its place is not followed. */
export function syncFile(path: string, mode: number): void {
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW)
  try {
    fchmodSync(file, mode)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
