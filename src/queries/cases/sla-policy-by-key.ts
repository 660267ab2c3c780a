import type { SlaPolicy } from '../../domain/sla-policy.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

/** A promise of the site with the calendar that is its own, if it has one. */
export type SlaPolicyRecord = SlaPolicy & { readonly calendarKey: string | null }

type Stored = {
  readonly key: string
  readonly calendarKey: string | null
  readonly firstResponse: number | null
  readonly nextResponse: number | null
  readonly resolution: number | null
  readonly warningPercent: number
  readonly pauses: string
  readonly byPriority: string
}

/** One promise by key; a retired one is none. */
export const slaPolicyByKey = query<Stored, SlaPolicyRecord, { key: string }>(
  'sla-policy-by-key',
  (db, p) =>
    db
      .selectFrom('sla_policies')
      .select([
        'id as key',
        'calendar_id as calendarKey',
        'first_response_seconds as firstResponse',
        'next_response_seconds as nextResponse',
        'resolution_seconds as resolution',
        'warning_percent as warningPercent',
        'pauses',
        'by_priority as byPriority',
      ])
      .where('id', '=', p.key)
      .where('retired', '=', 0),
  ({ firstResponse, nextResponse, resolution, pauses, byPriority, ...policy }) => ({
    ...policy,
    targetSeconds: {
      'first-response': firstResponse,
      'next-response': nextResponse,
      resolution,
    },
    pauses: fromJson(pauses),
    byPriority: fromJson(byPriority),
  }),
)
