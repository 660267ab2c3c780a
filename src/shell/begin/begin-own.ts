import { join } from 'node:path'
import { applySite } from '../../commands/apply-site.ts'
import { type Decision, accept } from '../../domain/decision.ts'
import { fold } from '../../domain/fold.ts'
import { reservedActors } from '../../domain/ids.ts'
import type { SiteDefinition } from '../../domain/site-definition.ts'
import type { Language } from '../../language/language.ts'
import { type Ground, onEmptyStore } from './ground.ts'
import { shippedSite } from './shipped-site.ts'

/** The answers of somebody who begins with a team of his own, and what is known without asking. */
export type OwnSite = {
  readonly team: string
  readonly queue: string
  readonly agent: string
  readonly language: Language
  readonly timeZone: string
}

/**
 * Begins a store with a small site: one queue with a starter set of codes, one agent, who may do everything.
 * Answers the agent's key. Refuses: store-exists, input-invalid for an answer that cannot be a name, and why no store can be made.
 */
export async function beginOwn(ground: Ground, own: OwnSite): Promise<Decision<{ readonly agent: string }>> {
  const agent = agentKeyOf(own.agent)
  const site = ownSite(shippedSite(join(ground.dataFolder, 'starter')), own, agent)
  const parsed = applySite.parse(site)
  if (!parsed.ok) return parsed
  return onEmptyStore(ground, async (store) => {
    const outcome = await store.runner.run({ command: applySite, input: parsed.value, actor: 'owner' })
    return outcome.ok ? accept({ agent }) : outcome
  })
}

function ownSite(starter: SiteDefinition, own: OwnSite, agent: string): SiteDefinition {
  const { language, timeZone } = own
  const [queue] = starter.queues
  if (!queue) throw new Error('the starter site has no queue')
  const name = own.queue.trim()
  return {
    ...starter,
    site: {
      ...starter.site,
      name: own.team.trim(),
      languages: ['en', 'pl'],
      defaultLanguage: language,
      timeZone,
    },
    queues: [{ ...queue, name, labels: { en: name } }],
    people: [
      {
        key: agent,
        name: own.agent.trim(),
        role: 'administrator',
        language,
        email: null,
        queues: [queue.key],
        team: null,
        skills: {},
        capacity: {},
        retired: false,
      },
    ],
  }
}

/** `ewa` of Ewa Nowak; `agent` where a name has no letters that a key may have. */
function agentKeyOf(name: string): string {
  const first = fold(name.trim()).split(/\s+/)[0] ?? ''
  const key = first
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
  return key === '' || reservedActors.includes(key) ? 'agent' : key
}
