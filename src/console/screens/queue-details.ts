import { clean } from '../../language/clean.ts'
import { truncate } from '../../language/width.ts'
import { isQueueLate } from '../components/header-line.ts'
import { lineWidth, span, type Line } from '../components/line.ts'
import { shortSpan } from '../components/short-span.ts'
import type { Look } from '../look.ts'
import type { QueueEntry } from './queue-choice.ts'
import { isLate, type WaitingRow } from './waiting-table.ts'

export type QueueDetailsProps = {
  readonly chosen: QueueEntry | null
  readonly rows: readonly WaitingRow[]
  /** Whether the filter looked at all of the queue, or where it stopped: at so many rows, or at so many matches. */
  readonly filterEnd: 'all' | 'enough' | { readonly lookedAt: number }
  /** The filter that is in force, as typed; the field itself when it is being typed. */
  readonly filter: string
  /** How many rows are marked, on the screen or not. */
  readonly marked: number
  readonly now: number
  /** Whether the rows are what the agent has in hand. */
  readonly isMine: boolean
}

/** The filter in force, what is marked and how many wait; where that has no room, the oldest and then the filter give way. */
export function queueDetails(props: QueueDetailsProps, columns: number, look: Look): Line {
  const { filter, marked } = props
  const { count, oldest } = summary(props, look)
  const marks: Line =
    marked === 0 ? [] : [span(`${look.glyphs.check} ${look.say('list.marked', { n: marked })}  `, 'strong')]
  const whole = [...filterDetail(filter), ...marks, ...count, ...oldest]
  if (lineWidth(whole) <= columns) return whole
  const kept = [...marks, ...count]
  const left = columns - lineWidth(kept) - 2
  return left < 4 ? kept : [...filterDetail(truncate(clean(filter), left)), ...kept]
}

function filterDetail(filter: string): Line {
  return filter === '' ? [] : [span(`/${filter} `, 'accent')]
}

function summary(
  { chosen: queue, rows, filter, filterEnd, now, isMine }: QueueDetailsProps,
  { say, glyphs, language }: Look,
): { readonly count: Line; readonly oldest: Line } {
  if (!queue) return { count: [], oldest: [] }
  const all = say(isMine ? 'queue.in-hand' : 'queue.waiting', { n: queue.waiting })
  const counts = { n: rows.length, total: queue.waiting }
  const matching =
    filterEnd === 'all'
      ? say('list.matching', counts)
      : filterEnd === 'enough'
        ? say('list.matching-more', counts)
        : say('list.matching-first', { ...counts, looked: filterEnd.lookedAt })
  const waiting = filter === '' ? all : matching
  if (queue.oldestSince === null || filterEnd !== 'all') return { count: [span(waiting, 'dim')], oldest: [] }
  // Beside how many match stands the oldest of those.
  const since = filter === '' ? queue.oldestSince : oldestOf(rows)
  const late = filter === '' ? isQueueLate(queue, now) : rows.some((row) => isLate(row, now))
  const tone = late ? 'alarm' : 'dim'
  if (since === null) return { count: [span(waiting, tone)], oldest: [] }
  const oldest = say('queues.oldest', { time: shortSpan((now - since) / 1000, language) })
  return { count: [span(waiting, tone)], oldest: [span(` ${glyphs.separator} ${oldest}`, tone)] }
}

function oldestOf(rows: readonly WaitingRow[]): number | null {
  return rows.reduce<number | null>(
    (oldest, { waitingSince }) => (oldest === null || waitingSince < oldest ? waitingSince : oldest),
    null,
  )
}
