import * as z from 'zod'
import { parseDays, parseHours, printHours } from '../opening-hours.ts'
import { dateText, keyText, labelsOf, labelText, labelTextOf } from '../../yaml/scalars.ts'
import { hoursOfDay, siteRule } from '../scalars.ts'
import {
  weekdays,
  type CalendarDefinition,
  type OpenHours,
  type Weekday,
} from '../../domain/site/calendar-definition.ts'
import { isTimeZone } from './site-section.ts'

const dayNames = z
  .string()
  .max(20)
  .refine((text) => parseDays(text) !== undefined, siteRule('hours-malformed'))

const calendarEntry = z.strictObject({
  label: labelText,
  'time-zone': z.string().max(60).refine(isTimeZone, siteRule('time-zone-unknown')).optional(),
  hours: z.record(dayNames, hoursOfDay),
  holidays: z
    .array(z.strictObject({ date: dateText, label: labelText, hours: hoursOfDay.optional() }))
    .max(1000)
    .optional(),
  retired: z.boolean().optional(),
})

export const calendarsSection = z.record(keyText, calendarEntry)
export type CalendarsSection = z.infer<typeof calendarsSection>
type CalendarEntry = z.infer<typeof calendarEntry>

export function readCalendars(section: CalendarsSection): CalendarDefinition[] {
  return Object.entries(section)
    .map(([key, entry]) => ({
      key,
      labels: labelsOf(entry.label),
      timeZone: entry['time-zone'] ?? null,
      hours: readWeek(entry.hours),
      holidays: (entry.holidays ?? [])
        .map(({ date, label, hours }) => ({ date, labels: labelsOf(label), hours: spansOf(hours ?? []) }))
        .toSorted((a, b) => (a.date < b.date ? -1 : 1)),
      retired: entry.retired ?? false,
    }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

export function writeCalendars(calendars: readonly CalendarDefinition[]): CalendarsSection {
  return Object.fromEntries(
    calendars.map((calendar): [string, CalendarEntry] => [
      calendar.key,
      {
        label: labelTextOf(calendar.labels),
        ...(calendar.timeZone !== null && { 'time-zone': calendar.timeZone }),
        hours: writeWeek(calendar.hours),
        ...(calendar.holidays.length > 0 && {
          holidays: calendar.holidays.map(({ date, labels, hours }) => ({
            date,
            label: labelTextOf(labels),
            ...(hours.length > 0 && { hours: hoursTextOf(hours) }),
          })),
        }),
        ...(calendar.retired && { retired: true }),
      },
    ]),
  )
}

/** The spans of one day, earliest first. */
export function spansOf(hours: string | readonly string[]): OpenHours[] {
  return (typeof hours === 'string' ? [hours] : hours)
    .flatMap((text) => parseHours(text) ?? [])
    .toSorted((a, b) => a.fromMinute - b.fromMinute)
}

function readWeek(hours: CalendarEntry['hours']): Record<Weekday, OpenHours[]> {
  const week: Record<Weekday, OpenHours[]> = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
  for (const [days, text] of Object.entries(hours)) {
    for (const day of parseDays(days) ?? []) week[day] = spansOf(text)
  }
  return week
}

/** Neighbouring days with the same hours are written as one range; closed days are left out. */
function writeWeek(week: CalendarDefinition['hours']): CalendarEntry['hours'] {
  const written: CalendarEntry['hours'] = {}
  let index = 0
  while (index < weekdays.length) {
    const first = weekdays[index] ?? 'mon'
    const text = hoursTextOf(week[first])
    let last = index
    while (last + 1 < weekdays.length && isSame(week[weekdays[last + 1] ?? 'mon'], week[first])) last++
    const name = last === index ? first : `${first}-${weekdays[last] ?? first}`
    if (week[first].length > 0) written[name] = text
    index = last + 1
  }
  return written
}

function hoursTextOf(hours: readonly OpenHours[]): string | string[] {
  const spans = hours.map(printHours)
  return spans.length === 1 ? (spans[0] ?? '') : spans
}

function isSame(a: readonly OpenHours[], b: readonly OpenHours[]): boolean {
  return a.map(printHours).join() === b.map(printHours).join()
}
