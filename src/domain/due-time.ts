import type { EpochMs } from './ids.ts'
import { type HolidayDefinition, type OpenHours, type Weekday, weekdays } from './site-definition.ts'
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
const lookedAhead = 731

/** The moment at which `seconds` of open hours have passed since `from`; null when the calendar never opens so long. */
export function afterOpenSeconds(calendar: OpenCalendar, from: EpochMs, seconds: number): EpochMs | null {
  const zone = timeZoneOf(calendar.timeZone)
  const holidays = new Map(calendar.holidays.map((holiday) => [holiday.date, holiday.hours]))
  const firstDay = Math.floor(zone.localOf(from) / dayMs) * dayMs
  let remainingMs = seconds * 1000
  for (let day = firstDay; day < firstDay + lookedAhead * dayMs; day += dayMs) {
    const date = new Date(day)
    const weekday = weekdays[(date.getUTCDay() + 6) % 7] ?? 'mon'
    const spans = holidays.get(date.toISOString().slice(0, 10)) ?? calendar.hours[weekday]
    for (const { fromMinute, toMinute } of spans) {
      const opens = Math.max(from, zone.momentOf(day + fromMinute * minuteMs))
      const openMs = zone.momentOf(day + toMinute * minuteMs) - opens
      if (openMs <= 0) continue
      if (remainingMs <= openMs) return opens + remainingMs
      remainingMs -= openMs
    }
  }
  return null
}

/**
 * The last second of a term in calendar days: the day of receipt does not count, and nothing pauses it.
 * Source: FIELD.md, "Rules of law": a due date in calendar days from receipt.
 */
export function afterCalendarDays(timeZone: string, from: EpochMs, days: number): EpochMs {
  const zone = timeZoneOf(timeZone)
  const receiptDay = Math.floor(zone.localOf(from) / dayMs) * dayMs
  return zone.momentOf(receiptDay + (days + 1) * dayMs) - 1000
}
