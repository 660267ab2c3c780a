import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { SitePlace } from '../surroundings.ts'

const fileOfSite = /^([a-z0-9][a-z0-9-]{0,39})\.db$/

/**
 * The sites in a folder, in the order of their names: each is the store of a file such as `krakow.db`. What is called otherwise is none.
 * Refuses: folder-not-found.
 */
export function sitesInFolder(folder: string): Decision<readonly SitePlace[]> {
  try {
    const files = readdirSync(folder, { withFileTypes: true })
    const sites = files.flatMap((file): readonly SitePlace[] => {
      const key = file.isFile() ? keyOfSite(file.name) : null
      return key === null ? [] : [{ key, path: siteFile(folder, key) }]
    })
    return accept(sites.toSorted((one, other) => (one.key < other.key ? -1 : 1)))
  } catch {
    return refuse({ code: 'folder-not-found', path: folder })
  }
}

/** Stores of a folder that are no sites, because their names cannot stand in an address. */
export function unfitInFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((file) => file.isFile() && file.name.endsWith('.db') && keyOfSite(file.name) === null)
      .map(({ name }) => name)
      .toSorted()
  } catch {
    return []
  }
}

/** Where the store of a site lies. */
function siteFile(folder: string, key: string): string {
  return join(folder, `${key}.db`)
}

function keyOfSite(file: string): string | null {
  return fileOfSite.exec(file)?.[1] ?? null
}
