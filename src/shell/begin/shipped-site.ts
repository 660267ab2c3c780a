import type { SiteDefinition } from '../../domain/site-definition.ts'
import { readSite } from '../../site/read-site.ts'

/** A site that came with the program; that it is wrong is a fault of the program. */
export function shippedSite(folder: string): SiteDefinition {
  const read = readSite(folder)
  if (read.ok) return read.site
  const [problem] = read.problems
  throw new Error(`the site in ${folder} is wrong: ${problem?.file}:${problem?.line} ${problem?.code}`)
}
