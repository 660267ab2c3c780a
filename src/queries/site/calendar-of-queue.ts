import type { OpenCalendar } from '../../domain/open-time.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

type Stored = { readonly timeZone: string; readonly hours: string; readonly holidays: string }

/** When a queue is open, in the time zone of its calendar or of the site. */
export const calendarOfQueue = query<Stored, OpenCalendar, { queueId: string }>(
  'calendar-of-queue',
  (db, p) =>
    db
      .selectFrom('queues')
      .innerJoin('calendars', 'calendars.id', 'queues.calendar_id')
      .innerJoin('sites', (join) => join.onTrue())
      .select((eb) => [
        eb.fn.coalesce('calendars.time_zone', 'sites.time_zone').as('timeZone'),
        'calendars.hours',
        'calendars.holidays',
      ])
      .where('queues.id', '=', p.queueId)
      .$castTo<Stored>(),
  ({ timeZone, hours, holidays }) => ({ timeZone, hours: fromJson(hours), holidays: fromJson(holidays) }),
)
