import { sql } from 'kysely'
import { query } from '../../store/query.ts'

/** A site as whoever runs its server wants to know it. */
export type SiteAtServer = {
  readonly name: string
  readonly customers: number
  /** Those that were not revoked. */
  readonly devices: number
  /** When any of them was heard last; null where none was. */
  readonly heardAt: number | null
  /** The number of the last event. */
  readonly head: number
}

/** Counted through, which takes some ten milliseconds for a million customers: for whoever asks now and then. */
export const siteAtServer = query<SiteAtServer, Record<string, never>>('site-at-server', (db) =>
  db
    .selectFrom('sites')
    .select('name')
    .select([
      sql<number>`(SELECT count(*) FROM customers)`.as('customers'),
      sql<number>`(SELECT count(*) FROM devices WHERE revoked_at IS NULL)`.as('devices'),
      sql<number | null>`(SELECT max(at) FROM heard_devices)`.as('heardAt'),
      sql<number>`(SELECT coalesce(max(seq), 0) FROM events)`.as('head'),
    ])
    .limit(1),
)
