import { formatDuration } from '../../language/durations.ts'

const hundredHours = 360_000

/** A span of time in eight columns at most: `4:12`, `2:31 h` from an hour on, `12 d` from a hundred hours on. */
export function shortSpan(seconds: number): string {
  const whole = Math.abs(seconds)
  if (whole < 3600) return formatDuration(seconds, 'clock')
  if (whole < hundredHours) return formatDuration(seconds, 'hours')
  return `${Math.trunc(seconds / 86_400)} d`
}

/** The same for a term, whose last hour is still told in hours and minutes. */
export function shortTerm(seconds: number): string {
  return Math.abs(seconds) < hundredHours ? formatDuration(Math.trunc(seconds), 'hours') : shortSpan(seconds)
}
