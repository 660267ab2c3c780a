import { dateAt } from '../domain/date-at.ts'
import type { EpochMs } from '../domain/ids.ts'
import type { Language } from './language.ts'
import { wordMessages } from './messages/words.ts'

// Through Date and not through Intl, whose first formatter costs 8 ms.

const monthNames: Record<Language, readonly string[]> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  pl: ['sty', 'lut', 'mar', 'kwi', 'maj', 'cze', 'lip', 'sie', 'wrz', 'paź', 'lis', 'gru'],
}

const weekdayNames: Record<Language, readonly string[]> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  pl: ['niedziela', 'poniedziałek', 'wtorek', 'środa', 'czwartek', 'piątek', 'sobota'],
}

/** Local time of day, `09:41`; with `seconds`, `09:41:07`. */
export function formatTime(at: EpochMs, options?: { readonly seconds?: boolean }): string {
  const date = dateAt(at)
  const minutes = `${two(date.getHours())}:${two(date.getMinutes())}`
  return options?.seconds === true ? `${minutes}:${two(date.getSeconds())}` : minutes
}

/** Local day, `12 Nov 2026` and `12 lis 2026`. */
export function formatDate(at: EpochMs, language: Language): string {
  return `${formatDayOfYear(at, language)} ${dateAt(at).getFullYear()}`
}

/** Local day without its year, `12 Nov` and `12 lis`. */
export function formatDayOfYear(at: EpochMs, language: Language): string {
  const date = dateAt(at)
  return `${date.getDate()} ${monthNames[language][date.getMonth()] ?? ''}`
}

/** Local day and time, `12 Nov 2026 09:41`. */
export function formatDateTime(at: EpochMs, language: Language): string {
  return `${formatDate(at, language)} ${formatTime(at)}`
}

/** Local day and time in full, with the weekday: `Tuesday 24 Nov 2026 10:00`. What was typed in words is read back like this. */
export function formatFullMoment(at: EpochMs, language: Language): string {
  return `${weekdayNames[language][dateAt(at).getDay()] ?? ''} ${formatDateTime(at, language)}`
}

/** Local day and time as seen from now: `today 10:00`, `jutro 10:00`, `12 Nov 10:00`, with the year when it is another. */
export function formatRelative(at: EpochMs, now: EpochMs, language: Language): string {
  const day = nearDay(at, now)
  if (day !== undefined) return `${wordMessages[`word.${day}`][language]} ${formatTime(at)}`
  const isSameYear = dateAt(at).getFullYear() === dateAt(now).getFullYear()
  return `${isSameYear ? formatDayOfYear(at, language) : formatDate(at, language)} ${formatTime(at)}`
}

/** A time on an edge of the program: ISO 8601 in UTC, `2026-11-12T08:41:07.000Z`. */
export function formatIso(at: EpochMs): string {
  return dateAt(at).toISOString()
}

function nearDay(at: EpochMs, now: EpochMs): 'today' | 'tomorrow' | 'yesterday' | undefined {
  // Noon is the same calendar day on both sides of a change of clocks.
  const days = Math.round((noonOf(at) - noonOf(now)) / 86_400_000)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  return days === -1 ? 'yesterday' : undefined
}

function noonOf(at: EpochMs): EpochMs {
  return dateAt(at).setHours(12, 0, 0, 0)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
