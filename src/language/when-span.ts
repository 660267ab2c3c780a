import type { EpochMs } from '../domain/ids.ts'
import type { FilterSpan } from '../domain/filter/filter-field.ts'
import { type Day, type Read, readWhen } from './read-when.ts'
import { parseWhen } from './when.ts'
import { type WallTime, zoned } from './zoned.ts'

const minuteMs = 60_000

/**
 * The stretch of time that words of either language name, in the local time of a zone: a day without a time is all of it, a time is
 * its minute, a span from now is its moment. A weekday, a time, or a date without its year is the next one, with `isPast` the last;
 * today counts as both. Undefined when they name none.
 */
export function whenSpan(
  text: string,
  { now, timeZone, isPast }: { readonly now: EpochMs; readonly timeZone: string; readonly isPast: boolean },
): FilterSpan | undefined {
  const zone = zoned(timeZone)
  const days = (from: EpochMs, until: EpochMs): FilterSpan => {
    const first = zone.wallOf(from)
    const isWholeDay = until > from + minuteMs
    return {
      from,
      until,
      fromDay: isoDay(first, 0),
      untilDay: isWholeDay ? isoDay(zone.wallOf(until), 0) : isoDay(first, 1),
    }
  }
  const read = text.length > 100 ? undefined : readWhen(text)
  const at = parseWhen(text, now, timeZone)
  // What is written to the minute or finer in ISO 8601 names an instant; so does a span from now.
  if (read === undefined || read.span !== undefined)
    return typeof at === 'number' ? days(at, at + (read?.span ? 1 : minuteMs)) : undefined
  if (typeof at !== 'number' && !dayProblems.has(at.problem)) return undefined
  const candidates = daysMeant(read, zone.wallOf(now)).flatMap((day) => {
    const { time } = read
    if (time === undefined)
      return [{ from: zone.instantOf(midnight(day, 0)), until: zone.instantOf(midnight(day, 1)) }]
    const from = zone.instantOf({ ...day, ...time })
    return [{ from, until: from + minuteMs }]
  })
  const meant = isPast
    ? (candidates.findLast(({ from }) => from <= now) ?? candidates[0])
    : (candidates.find(({ until }) => until > now) ?? candidates.at(-1))
  return meant && days(meant.from, meant.until)
}

/** What keeps words from naming a moment, but not from naming a day. */
const dayProblems: ReadonlySet<string> = new Set(['time-missing', 'past', 'no-such-date'])

type WallDay = Pick<WallTime, 'year' | 'month' | 'day'>

function midnight({ year, month, day }: WallDay, later: number): WallTime {
  return { year, month, day: day + later, hour: 0, minute: 0 }
}

/** The days that words can mean, earliest first; none when the calendar has no such day. */
function daysMeant({ day, time }: Read, { year, month, day: of }: WallDay): readonly WallDay[] {
  const later = (days: number): WallDay => ({ year, month, day: of + days })
  if (day === undefined) return time === undefined ? [] : [later(-1), later(0), later(1)]
  switch (day.is) {
    case 'days-from-today':
      return [later(day.days)]
    case 'weekday': {
      const today = new Date(Date.UTC(year, month - 1, of)).getUTCDay()
      const ahead = (day.weekday - today + 7) % 7
      if (day.isAfterToday) return [later(ahead === 0 ? 7 : ahead)]
      return [later(ahead - 7), later(ahead), later(ahead + 7)]
    }
    case 'date':
      return datesMeant(day, year)
    default:
      throw new Error('a day nobody counts', { cause: day satisfies never })
  }
}

/** Eight years hold a 29 February, whatever the century. */
function datesMeant(day: Extract<Day, { is: 'date' }>, thisYear: number): readonly WallDay[] {
  const years =
    day.year === undefined ? Array.from({ length: 17 }, (_, place) => thisYear - 8 + place) : [day.year]
  return years
    .map((year) => ({ year, month: day.month, day: day.day }))
    .filter((date) => {
      const real = new Date(Date.UTC(date.year, date.month - 1, date.day))
      return date.year >= 1970 && real.getUTCMonth() === date.month - 1 && real.getUTCDate() === date.day
    })
}

function isoDay({ year, month, day }: WallDay, later: number): string {
  return new Date(Date.UTC(year, month - 1, day + later)).toISOString().slice(0, 10)
}
