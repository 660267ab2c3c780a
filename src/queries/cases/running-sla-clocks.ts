import { query } from '../../store/query.ts'
import { type SlaClockRow, slaClockColumns } from './sla-clocks-of-case.ts'

/** Clocks that run by one calendar, by id; at most `limit` of those behind `after`. */
export const runningSlaClocks = query<SlaClockRow, { calendarKey: string; after: string; limit: number }>(
  'running-sla-clocks',
  (db, p) =>
    db
      .selectFrom('sla_clocks')
      .select(slaClockColumns)
      .where('calendar_id', '=', p.calendarKey)
      .where('running_since', 'is not', null)
      .where('id', '>', p.after)
      .orderBy('id')
      .limit(p.limit)
      .$castTo<SlaClockRow>(),
)
