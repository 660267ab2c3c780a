import { parseRef } from '../../domain/ids.ts'
import { eventsAfter } from '../../queries/events/events-after.ts'
import { recentEvents } from '../../queries/events/recent-events.ts'
import { parseDuration } from '../../domain/duration.ts'
import type { Reader } from '../../store/reader.ts'

/** The number of the last event of a store; 0 for an empty one. */
export function lastSeqOf(reader: Reader): number {
  return reader.all(recentEvents, { limit: 1 })[0]?.seq ?? 0
}

/**
 * The event after which `--since` begins: a number, a span back from now such as `10m`, or an ISO 8601 time.
 * Undefined when it is none of these.
 */
export function startOf(reader: Reader, text: string, now: number): number | undefined {
  if (/^\d{1,15}$/.test(text)) return Number(text)
  const span = parseDuration(text)
  if (span !== undefined) return lastBefore(reader, now - span * 1000)
  const isDate = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.test(text)
  const at = isDate ? Date.parse(text.includes('T') ? text : `${text}T00:00`) : Number.NaN
  return Number.isNaN(at) ? undefined : lastBefore(reader, at)
}

/** The last event before a time, found by halves: events are numbered in the order in which they were committed. */
function lastBefore(reader: Reader, at: number): number {
  let [low, high] = [0, lastSeqOf(reader)]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const next = reader.all(eventsAfter, { seq: middle, limit: 1 })[0]
    if (next && next.at < at) low = next.seq
    else high = middle
  }
  return low
}

/** The ref that a filter names, as refs are written. */
export function refOf(text: string): string {
  return parseRef(text) ?? text
}
