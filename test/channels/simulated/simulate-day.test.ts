import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { applySite } from '../../../src/commands/apply-site.ts'
import { diceOf } from '../../../src/channels/simulated/dice.ts'
import { simulateDay } from '../../../src/channels/simulated/simulate-day.ts'
import { recordOf } from '../../../src/channels/simulated/simulated-record.ts'
import type { SiteDefinition } from '../../../src/domain/site-definition.ts'
import { reportOfQueues } from '../../../src/queries/reports/report-of-queues.ts'
import { shippedSite } from '../../../src/shell/begin/shipped-site.ts'
import { type TestStore, anEmptyStore } from '../../builders/an-empty-store.ts'
import { type DumpedRow, rowsOf } from '../../builders/dump-store.ts'

const demo = shippedSite(join(import.meta.dirname, '../../../data/demo'))
let open: TestStore[] = []

afterEach(async () => {
  for (const store of open) await store.close()
  open = []
})

/** The demo site with as many people as it takes: those it has, and others who serve the same queues. */
function siteWith(agents: number): { readonly site: SiteDefinition; readonly agents: readonly string[] } {
  const those = demo.people.filter(
    ({ role, queues }) => ['agent', 'senior'].includes(role) && queues.length > 0,
  )
  const people = Array.from({ length: agents }, (_, index) => {
    const like = those[index % those.length]
    if (!like) throw new Error('the demo site has nobody')
    return index < those.length
      ? like
      : { ...like, key: `${like.key}-${index}`, name: `${like.name} ${index}`, email: null }
  })
  const others = demo.people.filter(({ key }) => !people.some((one) => one.key === key))
  return { site: { ...demo, people: [...people, ...others] }, agents: people.map(({ key }) => key) }
}

const startOf = (part: DumpedRow): number => Number(part['started_at'])
const endOf = (part: DumpedRow): number => Number(part['ended_at'])

async function aDay(wish: { readonly agents: number; readonly contacts: number; readonly seed: number }) {
  const store = await anEmptyStore(wish.seed)
  open.push(store)
  const { site, agents } = siteWith(wish.agents)
  await store.give('owner', applySite, site)
  const opensAt = store.clock.now
  const day = await simulateDay({
    store: store.store,
    site,
    agents,
    contacts: wish.contacts,
    opensAt,
    openHours: 10,
    dice: diceOf(wish.seed),
  })
  return { store, day, opensAt }
}

test.each([
  { agents: 8, contacts: 400, seed: 1 },
  { agents: 8, contacts: 400, seed: 2 },
  { agents: 100, contacts: 5000, seed: 3 },
])(
  'a day of $contacts contacts and $agents agents (seed $seed) ends with every contact done, and the report says what happened',
  async (wish) => {
    const { store, day, opensAt } = await aDay(wish)
    const interactions = rowsOf(store.path, 'interactions')
    const segments = rowsOf(store.path, 'segments')

    expect([...day.refused]).toEqual([])
    expect(day.came).toBe(wish.contacts)
    // None is without an end.
    expect(interactions.filter(({ state }) => !['done', 'abandoned'].includes(String(state)))).toEqual([])
    expect(day.wrappedUp + day.abandoned).toBe(interactions.length)
    expect(day.wrappedUp / interactions.length).toBeGreaterThanOrEqual(0.8)
    // The parts of each contact follow one another without a gap.
    expect(segments.filter(({ ended_at: endedAt }) => endedAt === null)).toEqual([])
    const parts = Map.groupBy(segments, (part) => part['interaction_id'])
    for (const { id, arrived_at: arrivedAt } of interactions) {
      // Whoever is taken as soon as he waits has waited for no time at all.
      const own = (parts.get(id) ?? []).toSorted(
        (one, other) => startOf(one) - startOf(other) || endOf(one) - endOf(other),
      )
      expect(own.map(startOf)).toEqual([arrivedAt, ...own.slice(0, -1).map(endOf)])
    }
    const interval = { from: opensAt, until: opensAt + 86_400_000, now: day.endedAt + 3_600_000 }
    for (const { queue, figures } of reportOfQueues(store.store.reader, interval)) {
      const of = recordOf(day.record, queue.key)
      const figure = (key: string) => figures.find((one) => one.key === key)
      expect([
        queue.key,
        figure('offered')?.value,
        figure('answered')?.value,
        figure('abandoned')?.value,
      ]).toEqual([queue.key, of.offered, of.answered, of.abandoned])
      expect(figure('asa')?.parts['waitedSeconds']).toBeCloseTo(of.waitedMs / 1000, 3)
      expect(figure('handled')?.value).toBe(of.handled)
      expect(figure('aht')?.parts).toMatchObject({
        talkSeconds: of.talkMs / 1000,
        holdSeconds: of.holdMs / 1000,
        wrapUpSeconds: of.wrapUpMs / 1000,
      })
    }
  },
  120_000,
)

test('the same seed makes the same day, another another', async () => {
  const days = []
  for (const seed of [5, 5, 6]) days.push((await aDay({ agents: 4, contacts: 60, seed })).day)
  const [one, again, other] = days.map(({ record }) => JSON.stringify([...record]))

  expect(again).toBe(one)
  expect(other).not.toBe(one)
})
