import { sql } from 'kysely'
import { query } from '../../src/store/query.ts'

/** How many commands a store has accepted. */
export const eventCount = query<{ readonly count: number }, Record<string, never>>('event-count', (db) =>
  db.selectFrom('events').select(sql<number>`count(*)`.as('count')),
)
