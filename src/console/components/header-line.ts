import { formatDuration } from '../../language/durations.ts'
import { formatTime } from '../../language/times.ts'
import type { Look } from '../look.ts'
import { channelGlyph } from './channel-glyph.ts'
import { shortSpan } from './short-span.ts'
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

export type HeaderView = {
  readonly agentName: string
  readonly status: { readonly label: string; readonly isReady: boolean; readonly since: number }
  /** The status chosen for after this interaction. */
  readonly nextStatus: string | null
  /** Queues in the order in which they are worth seeing. */
  readonly queues: readonly HeaderQueue[]
  /** Changes that the server has not got yet; null where there is no server. */
  readonly unsent: number | null
  /** How much of the inbox was not read; shown only when there is some. */
  readonly unread: number
  readonly asOf: number
}

// The screen is re-read ten times a second; older than this means that reading fails.
const staleAfterMs = 5000

/**
 * The top line: who, in which status since when, what waits, and how fresh all this is. Queues in which somebody is on the line
 * stand first, so that they are seen where not all have room.
 */
export function headerLine(
  view: HeaderView,
  { now, columns }: { now: number; columns: number },
  look: Look,
): Line {
  const right = freshness(view, now, look)
  const left = [...agent(view, now, look)]
  const room = columns - lineWidth(right) - 2
  const queues = view.queues.toSorted((a, b) => Number(b.callers > 0) - Number(a.callers > 0))
  const whole = queues.flatMap((queue) => headerQueue(queue, { now, withOldest: true }, look))
  // Where not every queue has room, how many wait is worth more than since when.
  const hasRoom = lineWidth(left) + lineWidth(whole) <= room
  for (const [index, queue] of queues.entries()) {
    const hidden = queues.length - index
    const more: Line = [span(`   ${look.say('header.more-queues', { n: hidden })}`, 'dim')]
    const fits = (line: Line): boolean =>
      lineWidth(left) + lineWidth(line) + (hidden > 1 ? lineWidth(more) : 0) <= room
    const long = headerQueue(queue, { now, withOldest: hasRoom || index === 0 }, look)
    const next = fits(long) ? long : headerQueue(queue, { now, withOldest: false }, look)
    if (!fits(next)) {
      if (lineWidth(left) + lineWidth(more) <= room) left.push(...more)
      break
    }
    left.push(...next)
  }
  return spread(left, right, columns)
}

function agent({ agentName, status, nextStatus }: HeaderView, now: number, { glyphs }: Look): Line {
  const tone: Tone = status.isReady ? 'good' : 'warn'
  const seconds = Math.max(0, (now - status.since) / 1000)
  return [
    span(` ${agentName} `, 'strong'),
    span(`${status.isReady ? glyphs.dot : glyphs.ring} ${status.label}`, tone),
    span(` ${formatDuration(seconds, 'clock-padded')}`),
    span(nextStatus === null ? '' : ` ${glyphs.arrow} ${nextStatus}`),
  ]
}

/** Whether something that waits is past its due time. */
export function isQueueLate({ firstDueAt }: Pick<HeaderQueue, 'firstDueAt'>, now: number): boolean {
  return firstDueAt !== null && firstDueAt < now
}

function headerQueue(
  queue: HeaderQueue,
  { now, withOldest }: { now: number; withOldest: boolean },
  { language, glyphs }: Look,
): Line {
  const { label, waiting, oldestSince, callers } = queue
  const isLate = isQueueLate(queue, now)
  const oldest =
    oldestSince === null || !withOldest ? '' : ` ${shortSpan((now - oldestSince) / 1000, language)}`
  const tone: Tone = isLate ? 'alarm' : waiting === 0 ? 'dim' : 'plain'
  return [
    span(`   ${label} `, 'dim'),
    span(`${waiting}${isLate ? '!' : ''}`, tone),
    ...(callers > 0
      ? [span(` ${channelGlyph(queue.liveChannel, glyphs)}`, tone === 'alarm' ? 'alarm' : 'warn')]
      : []),
    span(oldest, 'dim'),
  ]
}

function freshness({ unsent, unread, asOf }: HeaderView, now: number, { say, glyphs }: Look): Line {
  const isStale = now - asOf > staleAfterMs
  const sent: Line =
    unsent === null
      ? []
      : [span(`${glyphs.unsent} ${unsent} ${glyphs.separator} `, unsent > 0 ? 'warn' : 'dim')]
  const time = formatTime(asOf, { seconds: true })
  const wanting: Line = unread > 0 ? [span(`@${unread}`, 'accent'), span(` ${glyphs.separator} `, 'dim')] : []
  return [
    ...wanting,
    ...sent,
    span(isStale ? say('header.stale', { time }) : time, isStale ? 'alarm' : 'dim'),
    span(' '),
  ]
}
