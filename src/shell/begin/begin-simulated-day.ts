import { diceOf } from '../../channels/simulated/dice.ts'
import { type SimulatedDay, simulateDay } from '../../channels/simulated/simulate-day.ts'
import { applySite } from '../../commands/apply-site.ts'
import { type Decision, accept } from '../../domain/decision.ts'
import type { EpochMs } from '../../domain/ids.ts'
import type { SiteDefinition } from '../../domain/site-definition.ts'
import { timeZoneOf } from '../../domain/time-zone.ts'
import { type Ground, onEmptyStore } from './ground.ts'
import { shippedSite } from './shipped-site.ts'

/** When the doors of the demo site open, and for how long. */
const opensAtHour = 8
export const openHours = 10
const hourMs = 3_600_000
const dayMs = 24 * hourMs

export type DayWish = { readonly contacts: number; readonly agents: number; readonly seed: number }
export type BegunDay = { readonly day: SimulatedDay; readonly opensAt: EpochMs }

/**
 * Begins a store with the demo site and as many people as were asked for, and plays a day into it: the last working day, all at once.
 * Refuses: store-exists, and why none can be made.
 */
export async function beginSimulatedDay(
  { contacts, agents, seed }: DayWish,
  ground: Ground,
): Promise<Decision<BegunDay>> {
  const demo = shippedSite(`${ground.dataFolder}/demo`)
  const { site, who } = withAgents(demo, agents)
  const opensAt = lastWorkday(ground.now(), demo.site.timeZone)
  return onEmptyStore(ground, async (store) => {
    const applied = await store.runner.run({
      command: applySite,
      input: site,
      actor: 'owner',
      at: opensAt - hourMs,
    })
    if (!applied.ok) return applied
    const dice = diceOf(seed)
    const day = await simulateDay({ store, site, agents: who, contacts, opensAt, openHours, dice })
    return accept({ day, opensAt })
  })
}

/** Who works in a site. */
export function workers({ people }: SiteDefinition): SiteDefinition['people'] {
  return people.filter(
    ({ role, queues, retired }) => !retired && queues.length > 0 && (role === 'agent' || role === 'senior'),
  )
}

/** A site with so many who work in it: its own people, and others like them. */
function withAgents(
  site: SiteDefinition,
  count: number,
): { readonly site: SiteDefinition; readonly who: readonly string[] } {
  const those = workers(site)
  const who = Array.from({ length: count }, (_, index) => {
    const like = those[index % those.length]
    if (!like) throw new Error('the demo site has nobody who works')
    return index < those.length
      ? like
      : { ...like, key: `${like.key}-${index}`, name: `${like.name} ${index}`, email: null }
  })
  const keys = new Set(who.map(({ key }) => key))
  return {
    site: { ...site, people: [...who, ...site.people.filter(({ key }) => !keys.has(key))] },
    who: [...keys],
  }
}

/** When the doors opened on the last day before today that was neither Saturday nor Sunday. */
function lastWorkday(now: EpochMs, zoneName: string): EpochMs {
  const zone = timeZoneOf(zoneName)
  let midnight = Math.floor(zone.localOf(now) / dayMs) * dayMs
  do midnight -= dayMs
  while ([0, 6].includes(new Date(midnight).getUTCDay()))
  return zone.momentOf(midnight + opensAtHour * hourMs)
}
