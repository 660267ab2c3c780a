import type { WriteStream } from 'node:tty'
import type { CursorPlace, Said } from './components/line.ts'

/** A screen as the terminal gets it: one string for each row, from the top, and where the cursor stands. */
export type PaintedFrame = {
  readonly rows: readonly string[]
  /** What each row says to those who listen; empty where nobody does. */
  readonly said: readonly (readonly Said[])[]
  readonly columns: number
  readonly cursor: CursorPlace | null
  /** What place it is of: the same while the agent stays there. */
  readonly place: string
}

export type FramePainter = {
  /** Takes the terminal, as it needs it: what is painted next is written whole. */
  readonly enter: () => void
  /** Gives the terminal back as it was; nothing is written until it is entered again. */
  readonly leave: () => void
  /** Writes what differs from the frame before, as one update. */
  readonly paint: (frame: PaintedFrame) => void
  /** Forgets, and lets go of what the terminal keeps above the screen. */
  readonly wipe: (terminal: { readonly sharesScrollback: boolean }) => void
  /** Lets somebody else use the screen: nothing is written until it is taken back. */
  readonly lend: () => void
  /** Writes the newest frame whole. */
  readonly takeBack: () => void
  /** Writes what stands there once more, whole, whatever became of it. */
  readonly again: () => void
}

const beginUpdate = '\u001B[?2026h'
const endUpdate = '\u001B[?2026l'
const hideCursor = '\u001B[?25l'
const showCursor = '\u001B[?25h'
const enterScreen = `\u001B[?1049h${hideCursor}`
const leaveScreen = `\u001B[?1049l${showCursor}`
/** From a row to the one below it, also from one that is full. */
const nextRow = '\r\n'
const clearLine = '\u001B[K'
const clearScrollback = '\u001B[3J'

/**
 * Writes frames to the alternate screen of a terminal, row by row where they differ. Ink keeps the keys (raw mode, pastes) and
 * the tree of components; but its own way from a tree to bytes takes every row apart into characters for every
 * frame, which is three quarters of what a key costs.
 */
export function framePainter(stdout: WriteStream): FramePainter {
  let shown: PaintedFrame | null = null
  let late: PaintedFrame | null = null
  let isOn = false
  /** The newest frame of those that are not written while the screen is lent. */
  let lent: { newest: PaintedFrame | null } | null = null

  const paint = (frame: PaintedFrame): void => {
    if (lent) {
      lent.newest = frame
      return
    }
    if (stdout.writableNeedDrain) {
      // A slow line gets the newest frame when it is ready, not every one between.
      if (!late) stdout.once('drain', paintLate)
      late = frame
      return
    }
    const update = updateOf(shown, frame)
    shown = frame
    if (update !== '') stdout.write(update)
  }
  const paintLate = (): void => {
    const frame = late
    late = null
    if (frame) paint(frame)
  }
  const enter = (): void => {
    isOn = true
    shown = null
    stdout.write(enterScreen)
  }
  return {
    enter,
    leave: () => {
      if (!isOn) return
      isOn = false
      late = null
      if (!stdout.destroyed) stdout.write(leaveScreen)
    },
    paint,
    lend: () => {
      lent = { newest: late ?? shown }
      late = null
      isOn = false
      stdout.write(leaveScreen)
    },
    takeBack: () => {
      const newest = lent?.newest
      lent = null
      enter()
      if (newest) paint(newest)
    },
    again: () => {
      const newest = late ?? shown
      shown = null
      if (newest) paint(newest)
    },
    wipe: ({ sharesScrollback }) => {
      shown = null
      // What is above the screen of somebody else is his.
      if (sharesScrollback && !lent) stdout.write(clearScrollback)
    },
  }
}

/** The bytes that turn one frame into another; none when they are the same. */
function updateOf(before: PaintedFrame | null, { rows, columns, cursor }: PaintedFrame): string {
  const isFresh = before === null || before.columns !== columns || before.rows.length !== rows.length
  let update = ''
  let last = -1
  for (const [index, row] of rows.entries()) {
    if (!isFresh && row === before.rows[index]) continue
    // Cleared first: after a row that fills the line, clearing would take its last character. Row by row, because a screen
    // that is cleared at once goes to the scrollback of GNU screen and others.
    const goThere = update !== '' && index === last + 1 ? nextRow : `\u001B[${index + 1};1H`
    update += `${goThere}${clearLine}${row}`
    last = index
  }
  const wasShown = before !== null && before.cursor !== null
  const isMoved = before?.cursor?.x !== cursor?.x || before?.cursor?.y !== cursor?.y
  if (update === '' && !isMoved) return ''
  const end = cursor ? `\u001B[${cursor.y + 1};${cursor.x + 1}H${showCursor}` : ''
  const isHidden = (wasShown && update !== '') || (cursor === null && (wasShown || before === null))
  return `${beginUpdate}${isHidden ? hideCursor : ''}${update}${end}${endUpdate}`
}
