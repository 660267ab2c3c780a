import { sql } from 'kysely'
import { query } from '../../store/query.ts'

/** How many commands of this device its server may not have. */
export const unsentCount = query<{ count: number }, Record<string, never>>('unsent-count', (db) =>
  db
    .selectFrom('outbox')
    .select(sql<number>`count(*)`.as('count'))
    .where('answered_at', 'is', null),
)
