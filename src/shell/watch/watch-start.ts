import { parseRef } from '../../domain/ids.ts'
import { isPendingSeq, pendingSeq, seqOfNumber } from '../../domain/pending-number.ts'
import { eventBySeq } from '../../queries/events/event-by-seq.ts'
import { eventsAfter } from '../../queries/events/events-after.ts'
import { lastEventBefore } from '../../queries/events/last-event-before.ts'
import { recentEvents } from '../../queries/events/recent-events.ts'
import { parseDuration } from '../../domain/duration.ts'
import type { Reader } from '../../store/reader.ts'

/**
 * A place in what is given: behind an event that has the number of the server, or of a store that has none, and behind one that a device
 * has given and its server does not have yet. Both go on by themselves: what others gave comes in below what is pending.
 */
export type WatchPlace = { readonly told: number; readonly pending: number }

const noPending = pendingSeq(0)
/** More than ever waits for a server. */
const lookedThrough = 100_000

/** Behind all that was given. */
export function endOf(reader: Reader): WatchPlace {
  const last = reader.one(recentEvents, { limit: 1 })?.seq ?? 0
  return { told: lastTold(reader), pending: isPendingSeq(last) ? last : noPending }
}

/** Behind an event, by its number. */
export function behindEvent(reader: Reader, seq: number): WatchPlace {
  if (!isPendingSeq(seq)) return { told: seq, pending: noPending }
  const event = reader.one(eventBySeq, { seq })
  return { told: event ? lastToldBefore(reader, event.at) : lastTold(reader), pending: seq }
}

/**
 * The place at which `--since` begins: a number, `+7` for one that the server does not have yet, a span back from now such as `10m`, or an
 * ISO 8601 time. Undefined when it is none of these.
 */
export function startOf(reader: Reader, text: string, now: number): WatchPlace | undefined {
  if (/^0+$/.test(text)) return behindEvent(reader, 0)
  const seq = /^\d+$/.test(text) ? Number(text) : seqOfNumber(text)
  if (seq !== null) return Number.isSafeInteger(seq) ? behindEvent(reader, seq) : undefined
  const span = parseDuration(text)
  if (span !== undefined) return before(reader, now - span * 1000)
  const isDate = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.test(text)
  const at = isDate ? Date.parse(text.includes('T') ? text : `${text}T00:00`) : Number.NaN
  return Number.isNaN(at) ? undefined : before(reader, at)
}

/** Behind what was given before a time. */
function before(reader: Reader, at: number): WatchPlace {
  const pending = reader.all(eventsAfter, { seq: noPending, limit: lookedThrough })
  return {
    told: lastToldBefore(reader, at),
    pending: pending.findLast((event) => event.at < at)?.seq ?? noPending,
  }
}

/** Found by halves: events are numbered in the order in which they were committed. */
function lastToldBefore(reader: Reader, at: number): number {
  let [low, high] = [0, lastTold(reader)]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const next = reader.all(eventsAfter, { seq: middle, limit: 1 })[0]
    if (next && next.at < at) low = next.seq
    else high = middle
  }
  return low
}

function lastTold(reader: Reader): number {
  return reader.one(lastEventBefore, { seq: noPending })?.seq ?? 0
}

/** The ref that a filter names, as refs are written. */
export function refOf(text: string): string {
  return parseRef(text) ?? text
}
