import { writeSync } from 'node:fs'
import { OutputClosed } from '../src/shell/output-closed.ts'
import { OutputFailed } from '../src/shell/output-failed.ts'

const retryMs = 5

/**
 * Writes all of a text to a file descriptor before it returns, so an exit can cut nothing off and an acknowledgement
 * is out when the next line is read; `process.stdout` costs 3 ms more at start. Throws OutputClosed when the reader left,
 * and OutputFailed where nothing can be written.
 */
export function writeAll(descriptor: number, text: string): void {
  let rest: Uint8Array = Buffer.from(text)
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest))
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
      if (code === 'EPIPE') throw new OutputClosed('nobody reads the output any more', { cause })
      if (code !== 'EAGAIN') throw new OutputFailed(String(code), cause)
      // The pipe is full and does not block: wait for its reader.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, retryMs)
    }
  }
}
