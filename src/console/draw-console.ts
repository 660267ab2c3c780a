import { clean } from '../language/clean.ts'
import { truncate, widthOf, wrapText } from '../language/width.ts'
import type { Scene } from './actions/action.ts'
import { fitLine, fitLines, lineWidth, span, type Block, type Line, type Tone } from './components/line.ts'
import { footerLine } from './components/footer-line.ts'
import { ringingLine } from './components/ringing-line.ts'
import { overFoot } from './components/panel.ts'
import { drawTextField } from './components/text-field/draw-text-field.ts'
import { footerKeys } from './footer-keys.ts'
import type { Keymap } from './keymap.ts'
import { layoutOf } from './layout.ts'
import type { Look, Room } from './look.ts'
import { drawOverlay } from './overlays/every-overlay.ts'
import { drawPlace } from './places/every-place.ts'
import type { Notice } from './state/model.ts'
import type { FilterProblem } from './views/read-filtered.ts'

export type ConsoleFrame = { readonly scene: Scene; readonly keymap: Keymap; readonly now: number }

/** Everything below the header, exactly as high and wide as the room is: the place, what lies over it, notice and keys. */
export function drawConsole(frame: ConsoleFrame, room: Room, look: Look): Block {
  const layout = layoutOf(room)
  if (layout.kind === 'too-small') return tooSmall(room, layout.needed, look)
  const { scene } = frame
  const { overlay, notice } = scene.model
  const ringing = ringingOf(frame, room.columns, look)
  const isSideBySide = layout.kind === 'side-by-side'
  const place = drawPlace(scene.model.place, { ...frame, isSideBySide, room: layout.body, look })
  const front = overlay && drawOverlay(overlay, { ...frame, room: layout.body, look })
  const body = front ? overFoot(place.lines, front, layout.body) : place
  const typed =
    overlay?.kind === 'filter'
      ? filterLine(overlay.field, problemOf(scene), { columns: room.columns, look })
      : null
  const said = typed?.lines ?? noticeLines(notice, room.columns)
  // What needs a second line takes it from the foot of the place.
  const above = body.lines.slice(0, body.lines.length + 1 - said.length - ringing.length)
  const down = ringing.length
  return {
    lines: [...ringing, ...above, ...said, footerLine(footerKeys(frame, look), room.columns)],
    cursor: typed
      ? typed.cursor && { x: typed.cursor.x, y: above.length + down }
      : lowered(body.cursor, down),
  }
}

/** What rings stands above everything else and takes no key that is being typed. */
function ringingOf({ scene, keymap, now }: ConsoleFrame, columns: number, look: Look): readonly Line[] {
  const { ringing } = scene.views
  if (!ringing) return []
  const keys = { accept: keymap.keysOf('offer.accept')[0], decline: keymap.keysOf('offer.decline')[0] }
  return [ringingLine(ringing, { now, columns, keys }, look)]
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

const noticeTones: Readonly<Record<Notice['kind'], Tone>> = { done: 'good', refused: 'warn', fault: 'alarm' }

/** What the console has to say: on one line, or on two where it is longer. */
function noticeLines(notice: Notice | null, columns: number): readonly Line[] {
  if (!notice) return [fitLine([], columns)]
  const tone = noticeTones[notice.kind]
  const text = `${notice.kind === 'done' ? '' : '! '}${notice.text}`
  const hint: Line = notice.hint === '' ? [] : [span(`  ${notice.hint}`, 'dim')]
  const whole: Line = [span(` ${text}`, tone), ...hint]
  if (lineWidth(whole) <= columns) return [fitLine(whole, columns)]
  const [first = '', ...rest] = wrapText(clean(text), columns - 2)
  const second: Line =
    rest.length === 0 ? [span(` ${notice.hint}`, 'dim')] : [span(` ${rest.join(' ')}`, tone), ...hint]
  return [fitLine([span(` ${first}`, tone)], columns), fitLine(second, columns)]
}

function problemOf({ views: { place } }: Scene): FilterProblem | null {
  return place.of === 'queues' ? place.filterProblem : null
}

type Field = Parameters<typeof drawTextField>[0]

/** The filter as it is typed; where it goes wrong, a second line points at the character. */
function filterLine(
  field: Field,
  problem: FilterProblem | null,
  { columns, look }: { readonly columns: number; readonly look: Look },
): Block {
  const prompt = ` ${look.say('list.filter')} / `
  const drawn = drawTextField(field, { columns: columns - widthOf(prompt), rows: 1, isFocused: true })
  const cursor = drawn.cursor && { x: drawn.cursor.x + widthOf(prompt), y: 0 }
  const typed: Line = [span(prompt, 'accent'), ...(drawn.lines[0] ?? [])]
  if (!problem || !cursor) return { lines: [typed], cursor }
  const before = widthOf(clean(field.text.slice(0, field.cursor)))
  const at = widthOf(clean(Array.from(field.text).slice(0, problem.character).join('')))
  const column = Math.min(columns - 1, Math.max(0, cursor.x + at - before))
  return { lines: [typed, fitLine([span(pointing(problem.text, column, columns), 'warn')], columns)], cursor }
}

/** A mark in a column and words on the side of it that has more room. */
function pointing(text: string, column: number, columns: number): string {
  if (column <= columns / 2) return `${' '.repeat(column)}^ ${truncate(clean(text), columns - column - 2)}`
  const words = truncate(clean(text), column - 1)
  return `${' '.repeat(column - 1 - widthOf(words))}${words} ^`
}
