import { versionHash } from '../../commands/processes/version-hash.ts'
import type { SiteDefinition } from '../../domain/site-definition.ts'
import { timeZoneOf } from '../../domain/time-zone.ts'
import type { PublishedVersions } from '../../process/checks/check-version.ts'
import type { KnownSite } from '../../process/checks/known-site.ts'
import type { TextInUse } from '../../process/read-beside.ts'
import { processKeys } from '../../queries/processes/process-keys.ts'
import { newestProcesses } from '../../queries/processes/newest-processes.ts'
import { siteDefinitionOfStore } from '../../queries/site/site-definition-of-store.ts'
import { knownSiteOf } from '../../site/known-site-of.ts'
import type { Reader } from '../../store/reader.ts'
import type { Shell } from '../shell.ts'

/** What processes are read with: the day where the site is, the site of the store, null where there is none, and what runs by it. */
export type SiteAtHand = {
  readonly today: string
  readonly site: KnownSite | null
  readonly siteName: string | null
  /** The processes that it has in use. */
  readonly inUse: readonly TextInUse[]
  /** Every version that it has of any; left out where there is none. */
  readonly published?: PublishedVersions
}

/** Looks for the site in the store that was asked for; without one, the day is that of this machine. */
export async function siteAtHand(shell: Shell): Promise<SiteAtHand> {
  const opened = await shell.openReader(shell.storePath)
  if (!opened.ok) return { today: todayOf(undefined, shell), site: null, siteName: null, inUse: [] }
  try {
    return siteOfReader(opened.value.reader, shell)
  } finally {
    await opened.value.close()
  }
}

/** The same of a store that is open. */
export function siteOfReader(reader: Reader, shell: Shell): SiteAtHand {
  const site = siteDefinitionOfStore(reader)
  return {
    today: todayOf(site, shell),
    site: site ? knownSiteOf(site) : null,
    siteName: site?.site.name ?? null,
    inUse: textsInUse(reader),
    published: { versions: reader.all(processKeys, {}), hashOf: versionHash },
  }
}

/** The texts of the processes that a store has in use; problems call them by key and version. */
export function textsInUse(reader: Reader): readonly TextInUse[] {
  return reader
    .all(newestProcesses, {})
    .flatMap(({ id, text, definition, isRetired }) =>
      isRetired ? [] : [{ file: id, key: definition.key, text }],
    )
}

/** The day where a site is. */
export function todayOf(
  site: SiteDefinition | undefined,
  { timeZone, now }: Pick<Shell, 'timeZone' | 'now'>,
): string {
  const local = timeZoneOf(site?.site.timeZone ?? timeZone()).localOf(now())
  return new Date(local).toISOString().slice(0, 10)
}
