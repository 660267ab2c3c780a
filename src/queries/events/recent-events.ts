import { query } from '../../store/query.ts'
import { type EventRow, eventColumns } from './event-by-seq.ts'

/** The last commands of the whole store, newest first; at most `limit`. */
export const recentEvents = query<EventRow, { limit: number }>('recent-events', (db, p) =>
  db.selectFrom('events').select(eventColumns).orderBy('seq', 'desc').limit(p.limit),
)
