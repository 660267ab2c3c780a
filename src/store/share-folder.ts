import { closeSync, constants, fchmodSync, openSync } from 'node:fs'

const { O_DIRECTORY, O_NOFOLLOW, O_RDONLY } = constants

/**
 * Lets the group of a new folder work in it, and gives its group to what is made there. Refuses, by throwing, a link that was put
 * in its place meanwhile.
 */
export function shareFolder(folder: string): void {
  const opened = openSync(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
  try {
    fchmodSync(opened, 0o2770)
  } finally {
    closeSync(opened)
  }
}
