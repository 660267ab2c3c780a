import { clean } from '../language/clean.ts'
import { truncate, widthOf, wrapText } from '../language/width.ts'
import { contextOf, type Scene } from './actions/action.ts'
import { fitLine, lineWidth, span, type Block, type Line, type Tone } from './components/line.ts'
import { callBar } from './components/call-bar.ts'
import { ringingLine } from './components/ringing-line.ts'
import { drawTextField } from './components/text-field/draw-text-field.ts'
import type { ConsoleFrame } from './console-frame.ts'
import { keyInText } from './key-label.ts'
import { drawOverlay, isReadBehind } from './overlays/every-overlay.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'
import { othersHere } from './others-here.ts'
import type { Look, Room } from './look.ts'
import type { Notice } from './state/model.ts'
import { tourStrip } from './tour/tour-strip.ts'
import type { FilterProblem } from './views/read-filtered.ts'

/** What stands before the place, and the room that it leaves. */
export type Foreground = {
  /** What rings, and the calls of the phone, above everything else. */
  readonly ringing: readonly Line[]
  /** What the console has to say, or the filter that is typed, above the keys; a line at least. */
  readonly said: Block
  /** What lies over the place; null when nothing does. */
  readonly front: Block | null
  /** The room of the place with what lies over it. */
  readonly body: Room
  /** The room that the place is drawn in: what is read while something is written is drawn above it, whole. */
  readonly place: Room
}

/** What stands before the place in a room without header and keys. */
export function foreground(frame: ConsoleFrame, { columns, rows }: Room, look: Look): Foreground {
  const { scene, now } = frame
  const { overlay, notice } = scene.model
  const ringing = [...ringingOf(frame, columns, look), ...callsOf(frame, columns, look)]
  const meanwhile = changedMeanwhile(scene, columns, look)
  // What changed under a form matters more than what was done before it.
  const isNotice = notice !== null && !(meanwhile && notice.kind === 'done')
  const told: Block =
    overlay?.kind === 'filter'
      ? filterLine(overlay.field, problemOf(scene), { columns, look })
      : isNotice
        ? { lines: noticeLines(counted(notice, now, look), columns), cursor: null }
        : { lines: [meanwhile ?? othersHere(scene, columns, look) ?? fitLine([], columns)], cursor: null }
  const said = underTour(told, frame, columns, look)
  const body = { columns, rows: rows - ringing.length - (said.lines.length - 1) }
  const front = overlay && drawOverlay(overlay, { ...frame, room: body, look })
  const isReadOn = overlay !== null && isReadBehind(overlay) && front !== null
  const place = isReadOn ? { columns, rows: Math.max(0, rows - front.lines.length) } : body
  return { ringing, said, front, body, place: { ...place, rows: Math.min(place.rows, body.rows) } }
}

/** With what the tour says above it, while there is one. */
function underTour(
  said: Block,
  { scene: { model }, keymap }: ConsoleFrame,
  columns: number,
  look: Look,
): Block {
  if (!model.tour) return said
  const strip = tourStrip(model.tour, keymap, columns, look)
  const { lines, cursor } = said
  return { lines: [...strip, ...lines], cursor: cursor && { ...cursor, y: cursor.y + strip.length } }
}

/** What rings stands above everything else and takes no key that is being typed. */
function ringingOf({ scene, keymap, now }: ConsoleFrame, columns: number, look: Look): readonly Line[] {
  const { ringing } = scene.views
  if (!ringing) return []
  const { overlay, place } = scene.model
  // Where keys are text, or mean something else, Alt reaches what answers.
  const isText = overlay !== null || (place.at === 'customers' && place.isTyping)
  const context = contextOf(place)
  const keyOf = (id: 'offer.accept' | 'offer.decline'): string | undefined => {
    const [key] = keymap.keysOf(id)
    const isIts = key !== undefined && context !== null && keymap.actionOf(context, key)?.id === id
    return key === undefined || (isIts && !isText) ? key : keyInText(key)
  }
  const keys = { accept: keyOf('offer.accept'), decline: keyOf('offer.decline') }
  return [ringingLine(ringing, { now, columns, keys }, look)]
}

/** The calls of the phone, over any place too. */
function callsOf({ scene, now }: ConsoleFrame, columns: number, look: Look): readonly Line[] {
  const { phone } = scene.views
  const bar = phone && callBar(phone, { now, columns }, look)
  return bar ? [bar] : []
}

/** A notice of a reply that waits out its delay counts the seconds; afterwards it waits for a channel. */
function counted(notice: Notice, now: number, { say }: Look): Notice {
  if (notice.leavesAt === undefined) return notice
  const n = Math.trunc((notice.leavesAt - now) / 1000)
  const how = n > 0 ? say('reply.leaves-in', { n }) : say('reply.waits')
  return { ...notice, text: `${notice.text} ${say('reply.notice', { how })}` }
}

const noticeTones: Readonly<Record<Notice['kind'], Tone>> = { done: 'good', refused: 'warn', fault: 'alarm' }

/** What the console has to say: on one line, or on two where it is longer. */
function noticeLines(notice: Notice, columns: number): readonly Line[] {
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
  return 'filterProblem' in place ? place.filterProblem : null
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
