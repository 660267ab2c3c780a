import type { Decision } from '../src/domain/decision.ts'
import { siteRows } from '../src/queries/site/site-rows.ts'
import type { Reader } from '../src/store/reader.ts'

/**
 * Lets local time be the site's from here on, wherever the machine stands: what is typed as "tomorrow 10" is read in the
 * site's zone, so it is shown in it. A store without a site keeps the machine's.
 */
export function inSiteTime<Opened extends { readonly reader: Reader }>(
  opened: Decision<Opened>,
): Decision<Opened> {
  const zone = opened.ok ? opened.value.reader.all(siteRows.sites, {})[0]?.time_zone : undefined
  if (zone !== undefined) process.env['TZ'] = zone
  return opened
}
