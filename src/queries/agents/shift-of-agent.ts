import type { EpochMs } from '../../domain/ids.ts'
import { type Shift, shiftAt } from '../../domain/shift.ts'
import { timeZoneOf } from '../../domain/time-zone.ts'
import type { Reader } from '../../store/reader.ts'
import { latestStatuses } from './latest-statuses.ts'
import { siteRows } from '../site/site-rows.ts'

/** More often than that nobody changes his status in a shift. */
const lookedBack = 300

/** The shift of whoever acts, by the clock of the site. The owner of the store, who never signs in, has the day. */
export function shiftOfAgent(reader: Reader, agent: string, now: EpochMs): Shift {
  const zone = timeZoneOf(reader.all(siteRows.sites, {})[0]?.time_zone ?? 'UTC')
  const local = zone.localOf(now)
  const midnight = zone.momentOf(local - (local % 86_400_000))
  return shiftAt(now, reader.all(latestStatuses, { agent, limit: lookedBack }), midnight)
}
