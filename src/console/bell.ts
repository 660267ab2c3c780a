import type { WriteStream } from 'node:tty'

/** How long a bell stands for all that came meanwhile: a call that waits a moment and is then offered rings once. */
const bellMs = 2000

/** The bell of a terminal. */
export function terminalBell(stdout: Pick<WriteStream, 'write'>): () => void {
  let rungAt = Number.NEGATIVE_INFINITY
  return () => {
    if (performance.now() - rungAt < bellMs) return
    rungAt = performance.now()
    stdout.write('\u0007')
  }
}
