import { weekdays, type OpenHours, type Weekday } from '../domain/site/calendar-definition.ts'

const span = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/
const dayRange = /^([a-z]{3})(?:-([a-z]{3}))?$/

/** Minutes of `08:00-18:00`; the end may be `24:00`. Undefined when it is no span or ends before it begins. */
export function parseHours(text: string): OpenHours | undefined {
  const match = span.exec(text)
  if (!match) return undefined
  const [fromHour = 0, fromRest = 0, toHour = 0, toRest = 0] = match.slice(1).map(Number)
  const fromMinute = fromHour * 60 + fromRest
  const toMinute = toHour * 60 + toRest
  if (fromRest > 59 || toRest > 59 || toMinute > 1440 || fromMinute >= toMinute) return undefined
  return { fromMinute, toMinute }
}

export function printHours({ fromMinute, toMinute }: OpenHours): string {
  return `${printMinute(fromMinute)}-${printMinute(toMinute)}`
}

/** The days of `mon` or `mon-fri`; undefined when it names none or runs backwards. */
export function parseDays(text: string): readonly Weekday[] | undefined {
  const match = dayRange.exec(text)
  if (!match) return undefined
  const days: readonly string[] = weekdays
  const first = days.indexOf(match[1] ?? '')
  const last = match[2] === undefined ? first : days.indexOf(match[2])
  return first < 0 || last < first ? undefined : weekdays.slice(first, last + 1)
}

/** Whether any two spans have a minute in common. */
export function isOverlapping(hours: readonly OpenHours[]): boolean {
  const sorted = hours.toSorted((a, b) => a.fromMinute - b.fromMinute)
  return sorted.some((one, index) => index > 0 && one.fromMinute < (sorted[index - 1]?.toMinute ?? 0))
}

function printMinute(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
