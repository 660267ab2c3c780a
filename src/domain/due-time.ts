import type { EpochMs } from './ids.ts'
import { timeZoneOf } from './time-zone.ts'

const dayMs = 86_400_000

/**
 * The last second of a term in calendar days: the day of receipt does not count, and nothing pauses it.
 * Source: FIELD.md, "Rules of law": a due date in calendar days from receipt.
 */
export function afterCalendarDays(timeZone: string, from: EpochMs, days: number): EpochMs {
  const zone = timeZoneOf(timeZone)
  const receiptDay = Math.floor(zone.localOf(from) / dayMs) * dayMs
  return zone.momentOf(receiptDay + (days + 1) * dayMs) - 1000
}
