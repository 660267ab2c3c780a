import { writeSync } from 'node:fs'

/** Prints a line at once: what is in the pipe stays there when the process is killed. */
export function say(line: string): void {
  const bytes = Buffer.from(`${line}\n`)
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(1, bytes, written)
    } catch (fault) {
      // The pipe is full for a moment.
      if (!(fault instanceof Error && 'code' in fault && fault.code === 'EAGAIN')) throw fault
    }
  }
}
