import { keyFinding, valueFinding, type SiteFinding } from '../finding.ts'
import { repeated } from '../../yaml/finding.ts'
import { isOverlapping, parseDays } from '../opening-hours.ts'
import { spansOf } from '../sections/calendars-section.ts'
import type { SiteFile } from '../site-file.ts'

/** Days and dates given twice, and hours of one day that overlap. */
export function checkCalendars(file: SiteFile): readonly SiteFinding[] {
  return Object.entries(file.calendars).flatMap(([key, { hours, holidays = [] }]) => {
    const path = ['calendars', key]
    const days = Object.keys(hours).flatMap((written) =>
      (parseDays(written) ?? []).map((day) => ({ written, day })),
    )
    return [
      ...repeated(
        days,
        ({ day }) => day,
        ({ written }, day) => keyFinding('day-twice', [...path, 'hours', written], { name: day }),
      ),
      ...Object.entries(hours).flatMap(([written, spans]) =>
        isOverlapping(spansOf(spans)) ? [valueFinding('hours-overlap', [...path, 'hours', written])] : [],
      ),
      ...repeated(
        [...holidays.entries()],
        ([, { date }]) => date,
        ([index], date) => valueFinding('day-twice', [...path, 'holidays', index, 'date'], { name: date }),
      ),
      ...holidays.flatMap((holiday, index) =>
        isOverlapping(spansOf(holiday.hours ?? []))
          ? [valueFinding('hours-overlap', [...path, 'holidays', index, 'hours'])]
          : [],
      ),
    ]
  })
}
