import { applySite } from '../../commands/apply-site.ts'
import { type Decision, accept } from '../../domain/decision.ts'
import type { SiteDefinition } from '../../domain/site-definition.ts'
import { type Ground, onEmptyStore } from './ground.ts'

/** Begins a store with a site that was read from files. Refuses: store-exists, and why no store can be made. */
export async function beginSite(ground: Ground, site: SiteDefinition): Promise<Decision<null>> {
  return onEmptyStore(ground, async (store) => {
    const outcome = await store.runner.run({ command: applySite, input: site, actor: 'owner' })
    return outcome.ok ? accept(null) : outcome
  })
}
