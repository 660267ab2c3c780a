import { query } from '../../store/query.ts'
import { type EventRow, eventColumns } from './event-by-seq.ts'

/** The event of the command that was given under an id. */
export const eventById = query<EventRow, { id: string }>('event-by-id', (db, p) =>
  db.selectFrom('events').select(eventColumns).where('id', '=', p.id),
)
