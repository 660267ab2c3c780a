import type { OpenCalendar } from '../../domain/open-time.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

type Stored = { readonly timeZone: string; readonly hours: string; readonly holidays: string }

/** One calendar by key, in its own time zone or that of the site. */
export const calendarByKey = query<Stored, OpenCalendar, { key: string }>(
  'calendar-by-key',
  (db, p) =>
    db
      .selectFrom('calendars')
      .innerJoin('sites', (join) => join.onTrue())
      .select((eb) => [
        eb.fn.coalesce('calendars.time_zone', 'sites.time_zone').as('timeZone'),
        'calendars.hours',
        'calendars.holidays',
      ])
      .where('calendars.id', '=', p.key)
      .$castTo<Stored>(),
  ({ timeZone, hours, holidays }) => ({ timeZone, hours: fromJson(hours), holidays: fromJson(holidays) }),
)
