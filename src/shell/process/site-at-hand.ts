import { timeZoneOf } from '../../domain/time-zone.ts'
import type { KnownSite } from '../../process/checks/known-site.ts'
import { siteDefinitionOfStore } from '../../queries/site/site-definition-of-store.ts'
import { knownSiteOf } from '../../site/known-site-of.ts'
import type { Shell } from '../shell.ts'

/** What processes are read with: the day where the site is, and the site of the store, null where there is none. */
export type SiteAtHand = {
  readonly today: string
  readonly site: KnownSite | null
  readonly siteName: string | null
}

/** Looks for the site in the store that was asked for; without one, the day is that of this machine. */
export async function siteAtHand(shell: Shell): Promise<SiteAtHand> {
  const opened = await shell.openReader(shell.storePath)
  const site = opened.ok ? siteDefinitionOfStore(opened.value.reader) : undefined
  if (opened.ok) await opened.value.close()
  const local = timeZoneOf(site?.site.timeZone ?? shell.timeZone()).localOf(shell.now())
  return {
    today: new Date(local).toISOString().slice(0, 10),
    site: site ? knownSiteOf(site) : null,
    siteName: site?.site.name ?? null,
  }
}
