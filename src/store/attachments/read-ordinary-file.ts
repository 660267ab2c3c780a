import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs'

const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants

/** Whether a plain file lies at a path: no link, pipe, socket, device or folder. */
export function isOrdinaryFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true
}

/** Whether content lies at its path already; what is cut off there, or is no plain file, is not it. */
export function isKept(path: string, content: Uint8Array): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false })
  return found?.isFile() === true && found.size === content.length
}

/**
 * The content of the plain file at a path; undefined where none is. A link there is not followed, and a pipe, which nobody
 * may ever write to, is not waited for.
 */
export function readOrdinaryFile(path: string): Uint8Array | undefined {
  // Opening a device can set something off.
  if (!isOrdinaryFile(path)) return undefined
  const file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    return fstatSync(file).isFile() ? readFileSync(file) : undefined
  } finally {
    closeSync(file)
  }
}
