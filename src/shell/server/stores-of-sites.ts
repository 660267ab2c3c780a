import type { Decision } from '../../domain/decision.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { ServerStore } from '../../store/server-store.ts'
import type { Shell } from '../shell.ts'
import type { NamedStore, ServedStores, SitePlace } from '../surroundings.ts'

/** What became of a site since it was looked for last. */
export type SiteNews =
  | { readonly what: 'came'; readonly site: NamedStore }
  | { readonly what: 'went'; readonly key: string }
  /** A store of the folder whose name cannot stand in an address. */
  | { readonly what: 'unfit'; readonly name: string }
  /** It is served, and was looked at. */
  | { readonly what: 'looked'; readonly site: NamedStore }
  | { readonly what: 'refused'; readonly key: string; readonly refusal: Refusal }

/**
 * The stores of sites as they are found at this moment: one that comes is served from the next look on, one that goes is not. What cannot be
 * opened keeps no other from being served; it is told once, and tried again each time.
 */
export function storesOfSites(
  find: () => Promise<Decision<readonly SitePlace[]>>,
  openServerStore: Shell['openServerStore'],
  tell: (news: SiteNews) => Promise<void>,
): ServedStores {
  let open: ReadonlyMap<string, NamedStore> = new Map()
  const refused = new Map<string, string>()
  const openSite = async ({ key, path }: SitePlace): Promise<NamedStore | null> => {
    const opened = await openServerStore(path)
    const refusal = opened.ok ? await whyNotServed(opened.value.store, path) : opened.refusal
    if (opened.ok && !refusal) {
      refused.delete(key)
      return { key, ...opened.value }
    }
    if (opened.ok) await opened.value.store.close()
    if (refusal && refused.get(key) !== refusal.code) {
      refused.set(key, refusal.code)
      await tell({ what: 'refused', key, refusal })
    }
    return null
  }
  return {
    areSeveral: true,
    all: () => [...open.values()],
    byKey: (key) => open.get(key),
    async look() {
      const found = await find()
      // A place that cannot be read for a moment takes nobody's site away.
      if (!found.ok) return
      const next = new Map<string, NamedStore>()
      const came: NamedStore[] = []
      for (const place of found.value) {
        const known = open.get(place.key)
        const site = known ?? (await openSite(place))
        if (site) next.set(place.key, site)
        if (site && !known) came.push(site)
      }
      const went = [...open.values()].filter(({ key }) => !next.has(key))
      open = next
      for (const site of came) await tell({ what: 'came', site })
      for (const { key, store } of went) {
        await store.close()
        await tell({ what: 'went', key })
      }
    },
    async close() {
      for (const { store } of open.values()) await store.close()
    },
  }
}

/** A device of another server serves nobody. */
async function whyNotServed(store: ServerStore, path: string): Promise<Refusal | null> {
  return (await store.sync.server()) === null ? null : { code: 'device-cannot-serve', path }
}
