import { formatDuration } from '../../language/durations.ts'
import type { Language } from '../../language/language.ts'

const hundredHours = 360_000
const thousandDays = 86_400_000
const year = 365.25 * 86_400

/** A span of time in eight columns at most: `4:12`, `2:31 h` from an hour on, `12 d` from a hundred hours, `29 y` from a thousand days on. */
export function shortSpan(seconds: number, language: Language): string {
  const whole = Math.abs(seconds)
  if (whole < 3600) return formatDuration(seconds, 'clock')
  if (whole < hundredHours) return formatDuration(seconds, 'hours')
  if (whole >= thousandDays) return `${Math.trunc(seconds / year)} ${language === 'pl' ? 'l.' : 'y'}`
  return `${Math.trunc(seconds / 86_400)} d`
}

/** The same for a term, whose last hour is still told in hours and minutes. */
export function shortTerm(seconds: number, language: Language): string {
  return Math.abs(seconds) < hundredHours
    ? formatDuration(Math.trunc(seconds), 'hours')
    : shortSpan(seconds, language)
}
