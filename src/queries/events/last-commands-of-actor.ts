import { query } from '../../store/query.ts'
import { type EventRow, eventColumns } from './event-by-seq.ts'

/** The last commands somebody gave, newest first; at most `limit`. */
export const lastCommandsOfActor = query<EventRow, { actor: string; limit: number }>(
  'last-commands-of-actor',
  (db, p) =>
    db
      .selectFrom('events')
      .select(eventColumns)
      .where('actor', '=', p.actor)
      .orderBy('seq', 'desc')
      .limit(p.limit),
)
