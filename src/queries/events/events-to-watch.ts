import { joinPersonal } from '../../store/personal.ts'
import { query } from '../../store/query.ts'
import { type EventRow, eventColumns } from './event-by-seq.ts'
import { fromJson } from '../stored-json.ts'

export type WatchedEvent = EventRow & {
  /** What the command was given, without personal data. */
  readonly open: unknown
  /** The same with it; what was erased is left out. */
  readonly input: unknown
}

type Stored = EventRow & { readonly input: string; readonly personal: string | null }

/** The commands given after one, oldest first, with what they were given; at most `limit`. */
export const eventsToWatch = query<Stored, WatchedEvent, { seq: number; limit: number }>(
  'events-to-watch',
  (db, p) =>
    db
      .selectFrom('events')
      .leftJoin('event_personal', 'event_personal.seq', 'events.seq')
      .select(eventColumns.map((column) => `events.${column}` as const))
      .select(['events.input', 'event_personal.content as personal'])
      .where('events.seq', '>', p.seq)
      .orderBy('events.seq')
      .limit(p.limit),
  ({ input, personal, ...event }) => {
    const open = fromJson<unknown>(input)
    // An erased content is empty text.
    return { ...event, open, input: joinPersonal(open, personal === '' ? null : personal) }
  },
)
