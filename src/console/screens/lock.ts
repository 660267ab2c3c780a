import { formatDuration } from '../../language/durations.ts'
import { formatTime } from '../../language/times.ts'
import { widthOf } from '../../language/width.ts'
import { footerLine } from '../components/footer-line.ts'
import { fitLine, fitLines, span, spread, type Block, type Line } from '../components/line.ts'
import { paragraph } from '../components/paragraph.ts'
import { drawTextField } from '../components/text-field/draw-text-field.ts'
import { hiddenText } from '../components/text-field/hidden-text.ts'
import type { TextField } from '../components/text-field/text-field.ts'
import type { Look, Room } from '../look.ts'

export type LockScreenProps = {
  readonly agentName: string
  readonly since: number
  /** Whether it locked itself because nobody touched a key. */
  readonly isByItself: boolean
  readonly hasPin: boolean
  /** When the next PIN is looked at; null when at once. */
  readonly waitsUntil: number | null
  readonly field: TextField
  readonly problem: string | null
  /** What rings, without whose it is. */
  readonly ringing: {
    readonly queue: string
    readonly expiresAt: number | null
    readonly since: number
  } | null
  readonly now: number
}

/** All of a locked console, its header too: who holds the desk, how it is opened, and whether something rings. */
export function lockScreen(props: LockScreenProps, room: Room, look: Look): Block {
  const { say } = look
  const { columns, rows } = room
  const { hasPin } = props
  const head = headLine(props, columns, look)
  const who = say('lock.holds', { agent: props.agentName })
  const how = props.isByItself ? 'lock.since-by-itself' : 'lock.since'
  const above: readonly Line[] = [
    [],
    ...ringingLines(props, look),
    [span(`   ${who}`, 'strong')],
    [span(`   ${say(how, { time: formatTime(props.since) })}`)],
    [],
    ...indented(say(hasPin ? 'lock.how-pin' : 'lock.how-key'), room, look),
    [],
  ]
  const entry = hasPin ? pinLine(props, columns, look) : { lines: [], cursor: null }
  const problem = waiting(props, look) ?? props.problem
  const said: readonly Line[] = problem === null ? [] : [[], [span(`   ! ${problem}`, 'alarm')]]
  const body = fitLines([...above, ...entry.lines, ...said], columns, Math.max(0, rows - 2))
  const key = { key: 'Enter', label: say('lock.open'), isBlocked: waiting(props, look) !== null }
  const y = above.length + 1
  return {
    lines: [head, ...body, footerLine([key], columns)].slice(0, rows),
    cursor: entry.cursor && y < rows ? { x: entry.cursor.x, y } : null,
  }
}

function headLine({ now }: LockScreenProps, columns: number, { say }: Look): Line {
  const time = formatTime(now, { seconds: true })
  return spread(
    [span(' linia', 'strong'), span(`  ${say('lock.locked')}`, 'warn')],
    [span(time, 'dim'), span(' ')],
    columns,
  )
}

function ringingLines({ ringing, now }: LockScreenProps, { say }: Look): readonly Line[] {
  if (!ringing) return []
  const { expiresAt, since } = ringing
  const seconds = Math.max(
    0,
    expiresAt === null ? Math.trunc((now - since) / 1000) : Math.ceil((expiresAt - now) / 1000),
  )
  const left = formatDuration(seconds, 'clock-padded')
  return [[span(' '), span(`  ${say('lock.rings', { queue: ringing.queue })}  ${left}  `, 'inverse')], []]
}

/** What there is to wait for, after too many wrong ones; null when nothing. */
function waiting({ waitsUntil, now }: LockScreenProps, { say }: Look): string | null {
  if (waitsUntil === null || waitsUntil <= now) return null
  return say('lock.waits', { time: formatDuration(Math.ceil((waitsUntil - now) / 1000), 'clock-padded') })
}

function pinLine(props: LockScreenProps, columns: number, { say, glyphs }: Look): Block {
  const label = `   ${say('lock.pin')}  `
  const drawn = drawTextField(hiddenText(props.field, glyphs.dot), {
    columns: Math.max(1, columns - widthOf(label) - 1),
    rows: 1,
    isFocused: true,
  })
  const line = fitLine([span(label, 'accent'), ...(drawn.lines[0] ?? [])], columns)
  return { lines: [line], cursor: drawn.cursor && { x: drawn.cursor.x + widthOf(label), y: 0 } }
}

function indented(text: string, { columns }: Room, look: Look): readonly Line[] {
  return paragraph(text, Math.max(1, columns - 4), look).map((line) => [span('   '), ...line])
}
