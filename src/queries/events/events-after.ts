import { query } from '../../store/query.ts'
import { type EventRow, eventColumns } from './event-by-seq.ts'

/** The commands that were given after one, oldest first; at most `limit`. */
export const eventsAfter = query<EventRow, { seq: number; limit: number }>('events-after', (db, p) =>
  db.selectFrom('events').select(eventColumns).where('seq', '>', p.seq).orderBy('seq').limit(p.limit),
)
