import { type Decision, accept } from '../src/domain/decision.ts'
import { readDatabaseAddress } from '../src/domain/database-address.ts'
import type { SitePlace } from '../src/shell/surroundings.ts'

/** The sites of a database: each schema that is a store, under its name. */
export async function sitesInDatabase(address: string): Promise<Decision<readonly SitePlace[]>> {
  const read = readDatabaseAddress(address)
  if (!read.ok) return read
  const { storesInDatabase } = await import('../src/store/postgres/stores-in-database.ts')
  const found = await storesInDatabase(read.value)
  if (!found.ok) return found
  return accept(
    found.value.map((schema) => {
      const place = new URL(read.value.url)
      place.searchParams.set('schema', schema)
      return { key: schema, path: place.href }
    }),
  )
}
