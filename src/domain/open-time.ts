import type { EpochMs } from './ids.ts'
import { type HolidayDefinition, type OpenHours, type Weekday, weekdays } from './site/calendar-definition.ts'
import { timeZoneOf } from './time-zone.ts'

/** When a queue is open: the hours of a week in local time, and the days that differ. */
export type OpenCalendar = {
  readonly timeZone: string
  readonly hours: Readonly<Record<Weekday, readonly OpenHours[]>>
  readonly holidays: readonly HolidayDefinition[]
}

const dayMs = 86_400_000
const minuteMs = 60_000
/** A calendar that has not opened long enough within two years never will. */
const lookedAhead = 731 * dayMs

/** The moment at which `milliseconds` of open hours have passed since `from`; null when the calendar never opens so long. */
export function afterOpenMs(calendar: OpenCalendar, from: EpochMs, milliseconds: number): EpochMs | null {
  if (milliseconds <= 0) return from
  let remaining = milliseconds
  for (const { opens, closes } of openSpans(calendar, from, from + lookedAhead)) {
    if (remaining <= closes - opens) return opens + remaining
    remaining -= closes - opens
  }
  return null
}

/** The same for whole seconds. */
export function afterOpenSeconds(calendar: OpenCalendar, from: EpochMs, seconds: number): EpochMs | null {
  return afterOpenMs(calendar, from, seconds * 1000)
}

/** How long a calendar was open between two moments, in milliseconds; 0 when `until` is not after `from`. */
export function openMsBetween(calendar: OpenCalendar, from: EpochMs, until: EpochMs): number {
  let open = 0
  for (const { opens, closes } of openSpans(calendar, from, until)) open += closes - opens
  return open
}

/**
 * The spans in which a calendar is open between two moments, in order. Hours are readings of the local clock: one that a
 * change of the clock skips lies after the gap, of one that comes twice the second counts.
 */
function* openSpans(
  { timeZone, hours, holidays }: OpenCalendar,
  from: EpochMs,
  until: EpochMs,
): Iterable<{ readonly opens: EpochMs; readonly closes: EpochMs }> {
  const zone = timeZoneOf(timeZone)
  const special = new Map(holidays.map((holiday) => [holiday.date, holiday.hours]))
  for (let day = Math.floor(zone.localOf(from) / dayMs) * dayMs; zone.momentOf(day) < until; day += dayMs) {
    const date = new Date(day)
    const weekday = weekdays[(date.getUTCDay() + 6) % 7] ?? 'mon'
    for (const { fromMinute, toMinute } of special.get(date.toISOString().slice(0, 10)) ?? hours[weekday]) {
      const opens = Math.max(from, zone.momentOf(day + fromMinute * minuteMs))
      const closes = Math.min(until, zone.momentOf(day + toMinute * minuteMs))
      if (closes > opens) yield { opens, closes }
    }
  }
}
