import type { EpochMs } from '../domain/ids.ts'
import { timeZoneOf } from '../domain/time-zone.ts'
import type { Language } from '../language/language.ts'

/** Whose calendar and whose language a text is written in. */
export type Written = {
  readonly language: Language
  /** A name of the tz database. */
  readonly timeZone: string
}

/** As they stand in a date: `3 grudnia`. */
const months: Record<Language, readonly string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia'.split(
    ' ',
  ),
}

const weekdays: Record<Language, readonly string[]> = {
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  pl: 'niedziela poniedziałek wtorek środa czwartek piątek sobota'.split(' '),
}

/** The local day in full, `3 December 2026` and `3 grudnia 2026`. */
export function writtenDate(at: EpochMs, { language, timeZone }: Written): string {
  const local = localDate(at, timeZone)
  return `${local.getUTCDate()} ${months[language][local.getUTCMonth()] ?? ''} ${local.getUTCFullYear()}`
}

/** The local time of day, `09:41`. */
export function writtenTime(at: EpochMs, { timeZone }: Written): string {
  return localDate(at, timeZone).toISOString().slice(11, 16)
}

/** The local day's name, `Thursday` and `czwartek`. */
export function writtenWeekday(at: EpochMs, { language, timeZone }: Written): string {
  return weekdays[language][localDate(at, timeZone).getUTCDay()] ?? ''
}

/** The same time of day some days later, on the calendar of the zone. */
export function daysLater(at: EpochMs, days: number, timeZone: string): EpochMs {
  const { localOf, momentOf } = timeZoneOf(timeZone)
  return momentOf(localOf(at) + days * 86_400_000)
}

function localDate(at: EpochMs, timeZone: string): Date {
  return new Date(timeZoneOf(timeZone).localOf(at))
}
