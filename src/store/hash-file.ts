import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'

const chunkBytes = 1 << 20

/** The SHA-256 of a file's content, 64 hexadecimal digits, read in pieces. */
export function hashFile(path: string): string {
  const file = openSync(path, 'r')
  try {
    const hash = createHash('sha256')
    const chunk = Buffer.alloc(chunkBytes)
    for (;;) {
      const length = readSync(file, chunk, 0, chunkBytes, null)
      if (length === 0) return hash.digest('hex')
      hash.update(chunk.subarray(0, length))
    }
  } finally {
    closeSync(file)
  }
}
