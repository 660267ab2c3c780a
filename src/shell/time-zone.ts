import { siteRows } from '../queries/site/site-rows.ts'
import type { Reader } from '../store/reader.ts'

/** The time zone that times in words are meant in: the site's. */
export function timeZoneOf(reader: Reader): string {
  return reader.all(siteRows.sites, {})[0]?.time_zone ?? 'UTC'
}
