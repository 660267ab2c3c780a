import { usualAttachedMegabytes } from '../../domain/site/site-settings.ts'
import type { Reader } from '../../store/reader.ts'
import { siteRows } from './site-rows.ts'

/** How large what goes with one message may be at this site, in megabytes, all of it together. */
export function megabytesOfSite(reader: Reader): number {
  return reader.all(siteRows.sites, {})[0]?.attached_megabytes ?? usualAttachedMegabytes
}

/** Whether answers quote what is answered at this site, where their agents have not said. */
export function quotesOfSite(reader: Reader): boolean {
  return reader.all(siteRows.sites, {})[0]?.quotes_answered === 1
}
