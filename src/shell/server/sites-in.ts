import type { Decision } from '../../domain/decision.ts'
import { isDatabaseAddress } from '../../domain/database-address.ts'
import type { Shell } from '../shell.ts'
import type { SitePlace } from '../surroundings.ts'
import { sitesInFolder } from './sites-in-folder.ts'

/** The sites of a server, in the order of their names: in a folder, or in the database at an address. Refuses as each of them does. */
export async function sitesIn(
  place: string,
  { sitesInDatabase }: Pick<Shell, 'sitesInDatabase'>,
): Promise<Decision<readonly SitePlace[]>> {
  return isDatabaseAddress(place) ? sitesInDatabase(place) : sitesInFolder(place)
}
