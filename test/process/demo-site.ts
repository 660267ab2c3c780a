import type { KnownSite } from '../../src/process/checks/known-site.ts'
import { shippedSite } from '../../src/shell/begin/shipped-site.ts'
import { knownSiteOf } from '../../src/site/known-site-of.ts'

/** What the processes of the demo site may name. */
export function demoSite(): KnownSite {
  return knownSiteOf(shippedSite('data/demo'))
}
