import { closeSync, constants, lstatSync, openSync, rmSync, writeFileSync } from 'node:fs'

const { O_CREAT, O_NOFOLLOW, O_NONBLOCK, O_TRUNC, O_WRONLY } = constants

/**
 * Writes a file under a name in a folder that a person named: a plain file there is written anew and keeps its rights. A link, a
 * pipe or anything else that somebody put there is taken away first, and never written through.
 */
export function writePlainFile(path: string, content: string | Uint8Array, mode: number): void {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found && !found.isFile() && !found.isDirectory()) rmSync(path, { force: true })
  const file = openSync(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_NONBLOCK, mode)
  try {
    writeFileSync(file, content)
  } finally {
    closeSync(file)
  }
}
