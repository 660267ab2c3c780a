import { widthOf } from '../language/width.ts'
import type { ConsoleFrame } from './console-frame.ts'
import { fitLines, span, type Block, type Line } from './components/line.ts'
import { footerLine, leftOut, type FooterKey } from './components/footer-line.ts'
import { overFoot } from './components/panel.ts'
import { footerKeys, helpKey } from './footer-keys.ts'
import { foreground } from './foreground.ts'
import { layoutOf } from './layout.ts'
import type { Look, Room } from './look.ts'
import { drawPlace } from './places/every-place.ts'

/** Everything below the header, exactly as high and wide as the room is: the place, what lies over it, notice and keys. */
export function drawConsole(frame: ConsoleFrame, room: Room, look: Look): Block {
  const layout = layoutOf(room)
  if (layout.kind === 'too-small') return tooSmall(room, layout.needed, look)
  const { ringing, said, front, ...rooms } = foreground(frame, layout.body, look)
  const isSideBySide = layout.kind === 'side-by-side'
  // What is drawn above a form, in less room, has nothing lying over it.
  const covered = Math.max(0, (front?.lines.length ?? 0) - (rooms.body.rows - rooms.place.rows))
  const placeFrame = { ...frame, isSideBySide, room: rooms.place, covered, look }
  const place = drawPlace(frame.scene.model.place, placeFrame)
  const body = front ? overFoot(place.lines, front, rooms.body) : place
  const keys = footerKeys({ ...frame, isSideBySide }, look)
  const above = [...ringing, ...body.lines]
  return {
    lines: [
      ...above,
      ...unsaid(said.lines, keys, { frame, columns: room.columns, look }),
      footerLine(keys, room.columns),
    ],
    cursor: lowered(said.cursor, above.length) ?? lowered(body.cursor, ringing.length),
  }
}

type Foot = { readonly frame: ConsoleFrame; readonly columns: number; readonly look: Look }

/** What is said above the keys; while a form is open and nothing is, the keys of the form that have no room below. */
function unsaid(
  said: readonly Line[],
  keys: readonly FooterKey[],
  { frame, columns, look }: Foot,
): readonly Line[] {
  const { overlay } = frame.scene.model
  const more = leftOut(keys, columns)
  const isSaid = said.at(-1)?.some(({ text }) => text.trim() !== '') === true
  if (overlay === null || overlay.kind === 'filter' || isSaid || more.length === 0) return said
  return [...said.slice(0, -1), footerLine([...more, ...helpKey(frame.keymap, look)], columns)]
}

function lowered(cursor: Block['cursor'], lines: number): Block['cursor'] {
  return cursor && { x: cursor.x, y: cursor.y + lines }
}

function tooSmall({ columns, rows }: Room, needed: Room, { say }: Look): Block {
  const text = say('too-small', { columns, rows, neededColumns: needed.columns, neededRows: needed.rows })
  const words = text.split(' ')
  const lines: Line[] = []
  let current = ''
  for (const word of words) {
    const longer = current === '' ? word : `${current} ${word}`
    if (widthOf(longer) > columns && current !== '') {
      lines.push([span(current)])
      current = word
    } else current = longer
  }
  return { lines: fitLines([...lines, [span(current)]], columns, Math.max(1, rows - 1)), cursor: null }
}
