import type { PostgresPlace } from '../../src/store/postgres/postgres-connection.ts'
import { type PostgresStore, openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts'
import { morning } from './an-empty-store.ts'
import { seededBytes } from './seeded-bytes.ts'

/** Opens the store of a site on PostgreSQL, which is made where it is not there yet. The clock stands at nine in the morning. */
export async function aPostgresStore(place: PostgresPlace, seed = 1): Promise<PostgresStore> {
  const opened = await openPostgresStore(place, { now: () => morning, randomBytes: seededBytes(seed) })
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal))
  return opened.value
}
