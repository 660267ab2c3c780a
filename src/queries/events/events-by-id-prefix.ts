import { query } from '../../store/query.ts'
import { type EventRow, eventColumns } from './event-by-seq.ts'

/** Events of commands whose ids lie between two texts, as those of one import do, by id; at most `limit`. */
export const eventsByIdPrefix = query<EventRow, { from: string; until: string; limit: number }>(
  'events-by-id-prefix',
  (db, p) =>
    db
      .selectFrom('events')
      .select(eventColumns)
      .where('id', '>=', p.from)
      .where('id', '<', p.until)
      .orderBy('id')
      .limit(p.limit),
)
