import { expect, test } from 'vitest'
import { commandRegistry } from '../../src/commands/registry.ts'
import { aPerson, aQueue, aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { anEmptyStore } from '../builders/an-empty-store.ts'
import { dumpStore } from '../builders/dump-store.ts'
import { demoTexts } from '../process/demo-processes.ts'
import { breaches } from '../properties/invariants.ts'
import { firstDifference } from '../properties/walk.ts'
import { replayEvents } from '../../src/store/replay-events.ts'
import { type Acknowledged, integrityOf, problemsOfStore } from './problems-of-store.ts'
import { startProgram } from './start-program.ts'

/** How many walks there are, and after how many events each is left; more on demand: `LINIA_WALKS=500`. */
const walks = Number(process.env['LINIA_WALKS'] ?? 25)
const longest = process.env['LINIA_WALKS'] === undefined ? 12 : 60

/** What differs between two stores that hold the same. */
const ofTheFile = new Set(['stores', 'counters', 'events', 'event_personal'])

/** A site with the demo's processes, and so many cases of which each has one that runs. */
async function aSiteOfWalks(
  count: number,
): Promise<{ readonly site: TestSite; readonly cases: readonly string[] }> {
  const { queues, people } = aSiteDefinition()
  const site = await aSite({
    definition: {
      queues: [...queues, aQueue({ key: 'contracts' })],
      people: [...people, aPerson({ key: 'operator', role: 'partner', queues: [] })],
    },
  })
  const keys: string[] = []
  for (const { text } of demoTexts()) {
    const { process } = must(await site.as('owner').publishProcess({ text }))
    keys.push(process)
  }
  const cases: string[] = []
  for (let walk = 0; walk < count; walk++) {
    const { ref } = must(await site.as('owner').openCase({ subject: `Walk ${walk}`, queue: 'written' }))
    const started = await site.as('owner').startProcess({
      case: ref,
      process: keys[walk % keys.length] ?? '',
      input: {},
    })
    // What has to be given something is walked where another process starts it.
    if (!started.ok) must(await site.as('owner').startProcess({ case: ref, process: 'bill-complaint' }))
    cases.push(ref)
  }
  await site.store.close()
  return { site, cases }
}

/** What is wrong with a store in which processes ran: its rows, its processes, and whether its events make it once more. */
async function problemsOf(site: TestSite, acknowledged: Acknowledged): Promise<readonly string[]> {
  const dump = dumpStore(site.path)
  const again = await anEmptyStore(1)
  await replayEvents(site.path, again.store.runner, commandRegistry)
  await again.store.close()
  const difference = firstDifference(dump, dumpStore(again.path), ofTheFile)
  await again.close()
  return [
    ...problemsOfStore(site.path, acknowledged),
    ...breaches(dump),
    ...twiceDone(dump),
    ...(difference === undefined ? [] : [`replayed: ${difference}`]),
    ...(integrityOf(site.path).join() === 'ok' ? [] : ['the file is damaged']),
  ]
}

function twice(what: string, keys: readonly string[]): readonly string[] {
  return keys.filter((key, place) => keys.indexOf(key) !== place).map((key) => `${what} twice: ${key}`)
}

/** Steps, moments that fall due and processes that are there twice, or were started by what started none. */
function twiceDone(dump: ReturnType<typeof dumpStore>): readonly string[] {
  const rows = (table: string) => dump.get(table) ?? []
  const due = rows('due_work').filter(({ kind }) => kind === 'process.time-over')
  const calls = rows('process_steps').filter(({ kind }) => kind === 'call')
  const instances = rows('process_instances')
  return [
    ...twice(
      'a step',
      rows('process_steps').map((row) => `${row['instance_id']} ${row['sequence']}`),
    ),
    ...twice(
      'a wait that falls due',
      due.map((row) => String(row['subject_id'])),
    ),
    ...twice(
      'a started process',
      instances.flatMap((row) =>
        row['started_from'] === null ? [] : [`${row['started_from']} ${row['process']}`],
      ),
    ),
    ...instances.flatMap(({ id, ref }) => {
      const wanted = calls.filter((row) => row['instance_id'] === id).length
      const called = instances.filter((row) => row['called_by'] === id).length
      return wanted === called ? [] : [`${ref} called ${called} processes in ${wanted} steps`]
    }),
  ]
}

function heardOf(lines: readonly string[], acknowledged: Map<string, number>): number {
  const done = lines.filter((line) => line.startsWith('done ')).map((line) => line.split(' '))
  for (const [, id = '', seq = ''] of done) acknowledged.set(id, Number(seq))
  return done.length
}

test(
  `${walks} random walks, whose process is killed inside and after each of their events, are as their events make them`,
  { timeout: 600_000 },
  async () => {
    const { site, cases } = await aSiteOfWalks(walks)
    const acknowledged = new Map<string, number>()
    const start = (plan: string) => startProgram('walk-processes', [site.path, plan, '7', ...cases])
    let [inside, after] = [start('inside'), start('after')]
    for (let round = 0; round < longest; round++) {
      inside.tell('go')
      await inside.line('inside')
      inside.kill()
      await inside.ended
      inside = start('inside')
      after.tell('go')
      await after.line('all')
      after.kill()
      await after.ended
      const isOver = heardOf(after.lines, acknowledged) === 0
      after = start('after')
      if (isOver) break
    }
    for (const one of [inside, after]) one.kill()
    await Promise.all([inside.ended, after.ended])

    expect(await problemsOf(site, acknowledged)).toEqual([])
    expect(acknowledged.size).toBeGreaterThan(walks * 5)
    await site.close()
  },
)

test(
  'of two devices that do the steps of the same processes at once, one is told whenever the other came first',
  { timeout: 120_000 },
  async () => {
    const { site, cases } = await aSiteOfWalks(12)
    const both = [1, 2].map((seed) =>
      startProgram('walk-processes', [site.path, 'both', String(seed), ...cases]),
    )
    for (const each of both) each.tell('go')
    await Promise.all(both.map((each) => each.ended))
    const acknowledged = new Map<string, number>()
    const done = both.map(({ lines }) => heardOf(lines, acknowledged))

    expect(await problemsOf(site, acknowledged)).toEqual([])
    for (const count of done) expect(count).toBeGreaterThan(5)
    expect(both.flatMap(({ lines }) => lines.filter((line) => line === 'told')).length).toBeGreaterThan(0)
    const steps = [...acknowledged.keys()].map((id) => id.split(':').slice(1, 3).join(':'))
    expect(new Set(steps).size).toBe(steps.length)
    await site.close()
  },
)
