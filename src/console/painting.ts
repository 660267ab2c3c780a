import type { WriteStream } from 'node:tty'
import { framePainter, type FramePainter } from './frame-painter.ts'
import { linearPainter } from './linear-painter.ts'
import type { Look, Room } from './look.ts'

/** How the console is written, and the room that it is drawn in whatever the window has; null for the window's. */
export type Painting = { readonly painter: FramePainter; readonly fixedRoom: Room | null }

// What is read out has no edges; one thing at a time is told below 120 columns.
const linearRoom: Room = { columns: 110, rows: 40 }

/** The two ways to write on one terminal: frames on its alternate screen, or lines for a screen reader on its ordinary one. */
export function paintingOn(stdout: WriteStream, { say }: Pick<Look, 'say'>): (isLinear: boolean) => Painting {
  const lines = linearPainter(stdout, {
    selected: () => say('reader.selected'),
    marked: () => say('reader.marked'),
    position: (entry) => say('reader.position', entry),
  })
  const frames = framePainter(stdout)
  let wereLines = false
  const linear: Painting = {
    painter: {
      ...lines,
      enter() {
        wereLines = true
        lines.enter()
      },
    },
    fixedRoom: linearRoom,
  }
  const framed: Painting = {
    painter: {
      ...frames,
      wipe(terminal) {
        frames.wipe(terminal)
        if (!wereLines) return
        // What was read out before stands on the ordinary screen, which comes back at the end.
        wereLines = false
        frames.leave()
        lines.wipe(terminal)
        frames.enter()
      },
    },
    fixedRoom: null,
  }
  /** How it was written when the terminal was lent: who has it gets nothing of another way before it is back. */
  let lentAs: boolean | null = null
  const lending = (painting: Painting, isLinear: boolean): Painting => ({
    ...painting,
    painter: {
      ...painting.painter,
      lend() {
        lentAs = isLinear
        painting.painter.lend()
      },
      takeBack() {
        lentAs = null
        painting.painter.takeBack()
      },
    },
  })
  const [asLines, asFrames] = [lending(linear, true), lending(framed, false)]
  return (isLinear) => ((lentAs ?? isLinear) ? asLines : asFrames)
}
