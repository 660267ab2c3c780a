import { statSync } from 'node:fs'

/** Tells the file at a path from another one that is put there later: its device and inode; undefined when there is none. */
export function fileIdentity(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found && `${found.dev}:${found.ino}`
}
