import { joinPersonal } from '../../store/personal.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

export type EventDetails = {
  /** What the command was given, with the personal data beside it; without what was erased. */
  readonly input: Readonly<Record<string, unknown>>
}

type Stored = { readonly input: string; readonly personal: string | null }

/** What one command was given, by the number of its event. */
export const eventDetails = query<Stored, EventDetails, { seq: number }>(
  'event-details',
  (db, p) =>
    db
      .selectFrom('events')
      .leftJoin('event_personal', 'event_personal.seq', 'events.seq')
      .select(['events.input', 'event_personal.content as personal'])
      .where('events.seq', '=', p.seq),
  ({ input, personal }) => {
    // An erased content is empty text.
    const joined = joinPersonal(fromJson<unknown>(input), personal === '' ? null : personal)
    return { input: isRecord(joined) ? joined : {} }
  },
)

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
