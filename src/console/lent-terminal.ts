import type { WriteStream } from 'node:tty'
import type { FramePainter } from './frame-painter.ts'

/** Gives the terminal to somebody else while something is done, and takes it back, whatever becomes of that. */
export type HandOver = <Value>(work: () => Promise<Value>) => Promise<Value>

/** Lets go of the terminal, its modes as they were before the console; `resume` takes it again. */
export type Suspend = () => Promise<{ readonly resume: () => Promise<void> }>

/** A terminal that the console can lend once it is on. */
export type LentTerminal = {
  readonly handOver: HandOver
  /** Writes what is on the screen once more. */
  readonly again: () => void
  /** Says who can let go of it, and who paints on it. */
  readonly ownedBy: (suspend: Suspend, painter: FramePainter) => void
}

/**
 * What a program that broke may have left on: the alternate screen, a margin, another character set, no line wrap, application keys,
 * mouse, focus and key reports, a cursor of another shape, colours.
 */
const leftBehind =
  '\u001B[?1049l\u001B[r\u001B(B\u000F\u001B[?7h\u001B[?1l\u001B>' +
  '\u001B[?1000l\u001B[?1002l\u001B[?1003l\u001B[?1006l\u001B[?1004l\u001B[?2004l\u001B[>4m\u001B[0 q\u001B[0m'

export function lentTerminal(stdout: WriteStream): LentTerminal {
  let owner: { readonly suspend: Suspend; readonly painter: FramePainter } | null = null
  return {
    ownedBy: (suspend, painter) => {
      owner = { suspend, painter }
    },
    again: () => owner?.painter.again(),
    async handOver(work) {
      if (!owner) throw new Error('the console is not on')
      const { suspend, painter } = owner
      painter.lend()
      const { resume } = await suspend()
      try {
        return await work()
      } finally {
        stdout.write(leftBehind)
        await resume()
        painter.takeBack()
      }
    },
  }
}
