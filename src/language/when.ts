import type { EpochMs } from '../domain/ids.ts'
import { readWhen, type Day, type Time } from './read-when.ts'
import { zoned, type WallTime } from './zoned.ts'

/** Why a text names no time. `expected` are examples of what is understood. */
export type WhenUnclear = {
  readonly problem: 'not-understood' | 'no-such-date' | 'no-such-time' | 'time-missing' | 'past'
  readonly text: string
  readonly expected: readonly string[]
}

const expected: readonly string[] =
  'tomorrow 10, jutro 10, mon 9:00, pon 9:00, next tuesday 10, przyszły wtorek o 10, in 3 days, za 3 dni, 14:30, +45m, +3h, +2d 10:00, 1 Dec, 1.12 9:00, 2026-12-01 9:00'.split(
    ', ',
  )

/** The hour of a day that is named without one. */
const openingHour = 9
/** Longer than anything that a person types here. */
const longestText = 100

/**
 * Reads a time in words of either language, in the local time of a zone:
 * `tomorrow 10`, `jutro 10`, `+2d 10:00`, `+3h`, `za 2 godziny`, `pon 9:00`, `mon 9`, `next tuesday 10`, `2026-12-01 9:00`, `1.12 9:00`, `1 Dec`, `14:30`.
 * “Next” and “przyszły” before a weekday mean one after today. A time of day alone, a weekday, and a date without its year mean the next one; a day without a time means 9:00.
 * Days are counted on the calendar, hours on the clock. A time that is named in full may lie in the past.
 */
export function parseWhen(text: string, now: EpochMs, timeZone: string): EpochMs | WhenUnclear {
  const unclear = (problem: WhenUnclear['problem']): WhenUnclear => ({ problem, text, expected })
  if (text.length > longestText) return unclear('not-understood')

  const exact = /^\d{4}-\d\d-\d\dt\d\d:\d\d(:\d\d(\.\d{1,3})?)?(z|[+-]\d\d:\d\d)$/i.exec(text.trim())
  if (exact) {
    const at = Date.parse(exact[0])
    return Number.isNaN(at) || !isRealIsoDay(exact[0]) ? unclear('no-such-date') : at
  }

  const read = readWhen(text)
  if (read === undefined) return unclear('not-understood')
  const { day, time, span } = read
  if (time !== undefined && (time.hour > 23 || time.minute > 59)) return unclear('no-such-time')
  if (day?.is === 'date' && !isRealDate(day)) return unclear('no-such-date')

  const { wallOf, instantOf } = zoned(timeZone)
  const today = wallOf(now)
  if (span !== undefined) {
    if (span.days === 0) return time === undefined ? now + span.ms : unclear('not-understood')
    if (span.ms !== 0 && time !== undefined) return unclear('not-understood')
    return instantOf({ ...today, ...time, day: today.day + span.days }) + span.ms
  }
  if (day === undefined) return time === undefined ? unclear('not-understood') : nextOf(time)
  if (day.is === 'days-from-today') {
    if (time === undefined && day.days < 0) return unclear('past')
    if (time === undefined && day.days === 0) return unclear('time-missing')
    return instantOf({ ...today, ...at(time), day: today.day + day.days })
  }
  if (day.is === 'weekday') {
    const counted = (day.weekday - weekdayOf(today) + 7) % 7
    const ahead = counted === 0 && day.isAfterToday ? 7 : counted
    const first = instantOf({ ...today, ...at(time), day: today.day + ahead })
    return first > now ? first : instantOf({ ...today, ...at(time), day: today.day + ahead + 7 })
  }
  return dateOf(day, at(time)) ?? unclear('no-such-date')

  function nextOf(time: Time): EpochMs {
    const first = instantOf({ ...today, ...time })
    return first > now ? first : instantOf({ ...today, ...time, day: today.day + 1 })
  }

  function dateOf(date: Extract<Day, { is: 'date' }>, time: Time): EpochMs | undefined {
    if (date.year !== undefined) return instantOf({ ...date, ...time, year: date.year })
    // Eight years hold a 29 February, whatever the century.
    for (let year = today.year; year <= today.year + 8; year++) {
      if (!isRealDate({ ...date, year })) continue
      const instant = instantOf({ ...date, ...time, year })
      if (instant > now) return instant
    }
    return undefined
  }
}

function at(time: Time | undefined): Time {
  return time ?? { hour: openingHour, minute: 0 }
}

/** Whether the calendar has the day; without a year, whether some year has it. */
function isRealDate({
  year = 2000,
  month,
  day,
}: {
  year?: number | undefined
  month: number
  day: number
}): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1970 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function isRealIsoDay(iso: string): boolean {
  return isRealDate({
    year: Number(iso.slice(0, 4)),
    month: Number(iso.slice(5, 7)),
    day: Number(iso.slice(8, 10)),
  })
}

/** Sunday 0. */
function weekdayOf({ year, month, day }: WallTime): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay()
}
