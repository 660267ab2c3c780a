import { closeSync, constants, fchmodSync, openSync, rmSync } from 'node:fs'

const { O_CREAT, O_EXCL, O_NOFOLLOW, O_WRONLY } = constants

/**
 * Opens a file of our own for writing under a name that a colleague could have guessed: what a crash left there, or somebody put
 * there, is removed, and never written through. It has its rights whatever the umask takes away.
 */
export function openNewFile(path: string, mode: number): number {
  rmSync(path, { force: true })
  const file = openSync(path, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY, mode)
  try {
    fchmodSync(file, mode)
  } catch (fault) {
    closeSync(file)
    throw fault
  }
  return file
}
