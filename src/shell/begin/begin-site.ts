import { applySite } from '../../commands/apply-site.ts'
import { publishProcess } from '../../commands/processes/publish-process.ts'
import { type Decision, accept } from '../../domain/decision.ts'
import type { SiteDefinition } from '../../domain/site-definition.ts'
import type { GivenCommand } from '../../store/given-command.ts'
import type { WrittenText } from '../../yaml/load-texts.ts'
import { type Ground, onEmptyStore } from './ground.ts'

/** Begins a store with a site and the processes that were read from files. Refuses: store-exists, and why no store can be made. */
export async function beginSite(
  ground: Ground,
  site: SiteDefinition,
  processes: readonly WrittenText[],
): Promise<Decision<null>> {
  const given = [
    { command: applySite, input: site, actor: 'owner' },
    ...processes.map(({ text }) => ({ command: publishProcess, input: { text }, actor: 'owner' })),
  ] as unknown as readonly GivenCommand<never>[]
  return onEmptyStore(ground, async (store) => {
    const outcome = await store.runner.runTogether(given)
    return 'ok' in outcome ? outcome : accept(null)
  })
}
