import { formatDuration } from '../../language/durations.ts'
import { formatRelative, formatTime } from '../../language/times.ts'
import type { Look } from '../look.ts'
import { channelGlyph } from './channel-glyph.ts'
import { shortSpan } from './short-span.ts'
import { truncate, widthOf } from '../../language/width.ts'
import { clean } from '../../language/clean.ts'
import { lineWidth, span, spread, type Line, type Tone } from './line.ts'

export type HeaderQueue = {
  readonly label: string
  readonly waiting: number
  readonly oldestSince: number | null
  /** How many of them are on the line. */
  readonly callers: number
  /** On which channel they are. */
  readonly liveChannel: string
  /** Whether the queue offers them by itself, which rings. */
  readonly isPushed: boolean
  /** When the first of them is due, or is to be answered; null when nothing has to be done by a time. */
  readonly firstDueAt: number | null
}

/** A contact on the line: since when he talks, or holds it. */
export type HeaderCall = {
  readonly ref: string
  readonly channel: string
  readonly isHeld: boolean
  readonly since: number
}

export type HeaderView = {
  readonly agentName: string
  readonly status: { readonly label: string; readonly isReady: boolean; readonly since: number }
  /** The status chosen for after this interaction. */
  readonly nextStatus: string | null
  /** Who is on the line with him; null when nobody is. */
  readonly call: HeaderCall | null
  /** Queues in the order in which they are worth seeing. */
  readonly queues: readonly HeaderQueue[]
  /** Changes that the server has not got yet; null where there is no server. */
  readonly unsent: number | null
  /** How it stands with the mailboxes of the site; null where it has none. */
  readonly mail: 'up' | 'down' | 'not-run' | null
  /** How much of the inbox was not read; shown only when there is some. */
  readonly unread: number
  readonly asOf: number
}

// The screen is re-read ten times a second; older than this means that reading fails.
const staleAfterMs = 5000
/** A header of so many columns has room for all that stands at its end. */
const fewestColumnsForAll = 100

/** A label that is cut keeps at least so many columns; a name, too. */
const fewestLabelColumns = 8
const fewestNameColumns = 10

/** From half a day on a time alone could be of another day. */
const longAgoMs = 43_200_000

/** From a hundred hours on nobody reads a status by the second. */
const tooLongForClock = 360_000

/**
 * The top line: who, in which status since when, what waits, and how fresh all this is. Queues in which somebody is on the line
 * stand first, so that they are seen where not all have room. How many wait in the next queue is worth more than since when they
 * do in the first, and either more than the whole name of whoever looks.
 */
export function headerLine(
  view: HeaderView,
  { now, columns }: { now: number; columns: number },
  look: Look,
): Line {
  const right = freshness(view, { now, columns }, look)
  const queues = view.queues.toSorted((a, b) => Number(b.callers > 0) - Number(a.callers > 0))
  const nameRoom = columns - lineWidth(right) - 2 - fewestColumnsFor(queues, now, look)
  const who = agent(view, { now, columns: nameRoom }, look)
  const room = columns - lineWidth(right) - 2 - lineWidth(who)
  const shown = fittingQueues(queues, { now, columns: room }, look)
  const hidden = queues.slice(shown.length)
  let free = room - shown.reduce((sum, line) => sum + lineWidth(line), 0)
  if (hidden.length > 0) free -= lineWidth(moreQueues(hidden, now))
  const waiting = shown.flatMap((line, index): Line => {
    const since = sinceWhen(queues[index], now, look)
    if (lineWidth(since) > free) return line
    free -= lineWidth(since)
    return [...line, ...since]
  })
  const more = hidden.length > 0 ? moreQueues(hidden, now, { free, look }) : []
  return spread([...who, ...waiting, ...more], right, columns)
}

/** How many queues are not shown, with the mark of one that is late: in words where those have room beside the number. */
function moreQueues(
  hidden: readonly HeaderQueue[],
  now: number,
  inWords?: { free: number; look: Look },
): Line {
  const isLate = hidden.some((queue) => isQueueLate(queue, now))
  const more = (text: string): Line => [
    span('   '),
    span(`${text}${isLate ? '!' : ''}`, isLate ? 'alarm' : 'dim'),
  ]
  const short = more(`+${hidden.length}`)
  if (!inWords) return short
  const long = more(inWords.look.say('header.more-queues', { n: hidden.length }))
  return lineWidth(long) - lineWidth(short) <= inWords.free ? long : short
}

/** What the first queue takes at least, with how many others there are. */
function fewestColumnsFor(queues: readonly HeaderQueue[], now: number, look: Look): number {
  const [first, ...others] = queues
  if (!first) return 0
  const label = truncate(clean(first.label), fewestLabelColumns)
  const least = lineWidth(headerQueue({ ...first, label }, now, look))
  return least + (others.length > 0 ? lineWidth(moreQueues(others, now)) : 0)
}

type InHeader = { readonly now: number; readonly columns: number }

/**
 * The first queues that have room, with how many wait; the last of them with its name cut where only that has. One in which nobody
 * waits is neither cut nor takes the room of since when they wait in the first.
 */
function fittingQueues(
  queues: readonly HeaderQueue[],
  { now, columns }: InHeader,
  look: Look,
): readonly Line[] {
  const shown: Line[] = []
  const sinceColumns = lineWidth(sinceWhen(queues[0], now, look))
  let free = columns
  for (const [index, queue] of queues.entries()) {
    const after = queues.slice(index + 1)
    const isOther = index > 0 && queue.waiting === 0
    const line = headerQueue(queue, now, look)
    const kept = (after.length > 0 ? lineWidth(moreQueues(after, now)) : 0) + (isOther ? sinceColumns : 0)
    const over = lineWidth(line) + kept - free
    const labelColumns = widthOf(clean(queue.label)) - over
    if (over > 0 && (isOther || labelColumns < fewestLabelColumns)) break
    const label = over > 0 ? truncate(clean(queue.label), labelColumns) : queue.label
    const fitted = headerQueue({ ...queue, label }, now, look)
    shown.push(fitted)
    free -= lineWidth(fitted)
  }
  return shown
}

/** Who it is, whose own name gives way first, and in which status since when. */
function agent(
  { agentName, status, nextStatus, call }: HeaderView,
  { now, columns }: { readonly now: number; readonly columns: number },
  { glyphs, say, language }: Look,
): Line {
  const tone: Tone = status.isReady ? 'good' : 'warn'
  const seconds = Math.max(0, (now - status.since) / 1000)
  const standing: Line = [
    span(`${status.isReady ? glyphs.dot : glyphs.ring} ${status.label}`, tone),
    span(
      ` ${seconds < tooLongForClock ? formatDuration(seconds, 'clock-padded') : shortSpan(seconds, language)}`,
    ),
    span(nextStatus === null ? '' : ` ${glyphs.arrow} ${nextStatus}`),
    ...(call === null
      ? []
      : [span('  '), span(onTheLine(call, { now, glyphs, say }), call.isHeld ? 'warn' : 'accent')]),
  ]
  const name = truncate(clean(agentName), Math.max(fewestNameColumns, columns - lineWidth(standing) - 2))
  return [span(` ${name} `, 'strong'), ...standing]
}

/** Who is on the line, and for how long. */
function onTheLine(
  { ref, channel, isHeld, since }: HeaderCall,
  { now, glyphs, say }: Pick<Look, 'glyphs' | 'say'> & { readonly now: number },
): string {
  const time = formatDuration(Math.max(0, (now - since) / 1000), 'clock')
  return `${channelGlyph(channel, glyphs)} ${clean(ref)} ${isHeld ? `${say('state.held')} ` : ''}${time}`
}

/** Whether something that waits is past its due time. */
export function isQueueLate({ firstDueAt }: Pick<HeaderQueue, 'firstDueAt'>, now: number): boolean {
  return firstDueAt !== null && firstDueAt < now
}

/** A queue with how many wait and whether somebody is on the line. */
function headerQueue(queue: HeaderQueue, now: number, { glyphs }: Look): Line {
  const { label, waiting, callers } = queue
  const isLate = isQueueLate(queue, now)
  const tone: Tone = isLate ? 'alarm' : waiting === 0 ? 'dim' : 'plain'
  return [
    span(`   ${label} `, 'dim'),
    span(`${waiting}${isLate ? '!' : ''}`, tone),
    ...(callers > 0
      ? [span(` ${channelGlyph(queue.liveChannel, glyphs)}`, tone === 'alarm' ? 'alarm' : 'warn')]
      : []),
  ]
}

/** Since when the oldest of a queue waits. */
function sinceWhen(queue: HeaderQueue | undefined, now: number, { language }: Look): Line {
  const since = queue?.oldestSince ?? null
  return since === null ? [] : [span(` ${shortSpan((now - since) / 1000, language)}`, 'dim')]
}

/** How fresh it is. What wants to be read takes no room from the queues of a narrow header: the seconds make way for it. */
function freshness(
  { unsent, unread, mail, asOf }: HeaderView,
  { now, columns }: { readonly now: number; readonly columns: number },
  { say, glyphs, language }: Look,
): Line {
  const isStale = Math.abs(now - asOf) > staleAfterMs
  const sent: Line =
    unsent === null
      ? []
      : [span(`${glyphs.unsent} ${unsent} ${glyphs.separator} `, unsent > 0 ? 'warn' : 'dim')]
  const isTight = unread > 0 && columns < fewestColumnsForAll
  const isLongAgo = Math.abs(now - asOf) > longAgoMs
  const time = isLongAgo
    ? formatRelative(asOf, now, language)
    : formatTime(asOf, { seconds: !isTight && !isStale })
  const between = isTight ? ' ' : ` ${glyphs.separator} `
  const wanting: Line = unread > 0 ? [span(`@${unread}`, 'accent'), span(between, 'dim')] : []
  return [
    ...wanting,
    ...mailMark(mail, glyphs),
    ...sent,
    span(isStale ? say('header.stale', { time }) : time, isStale ? 'alarm' : 'dim'),
    span(' '),
  ]
}

/** The mark of mailboxes: quiet while all goes well. */
function mailMark(mail: HeaderView['mail'], { email, separator }: Look['glyphs']): Line {
  if (mail === null) return []
  const marks = {
    up: span(email, 'dim'),
    down: span(`${email}!`, 'alarm'),
    'not-run': span(`${email}?`, 'warn'),
  }
  return [marks[mail], span(` ${separator} `, 'dim')]
}
