import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { applyEvent, startInstance } from '../../../src/process/engine/apply-event.ts'
import type { ProcessEvent } from '../../../src/process/engine/event.ts'
import type { ProcessInstance } from '../../../src/process/engine/instance.ts'
import { type Runnable, runnableOf } from '../../../src/process/engine/runnable.ts'
import { readProcesses } from '../../../src/process/read-processes.ts'
import { shippedSite } from '../../../src/shell/begin/shipped-site.ts'
import { knownSiteOf } from '../../../src/site/known-site-of.ts'
import type { WrittenText } from '../../../src/yaml/load-texts.ts'
import { randomFrom, somethingHappens } from '../../process/random-walk.ts'
import type { BenchRow } from '../bench-context.ts'
import { inTurn, timed } from '../in-turn.ts'
import { median, spreadOf } from '../statistics.ts'

const demo = join(import.meta.dirname, '../../../data/demo')
const today = '2026-11-22'
const walks = 40

export const processSteps: BenchRow = {
  name: 'process-steps',
  title: 'Processes',
  peers: '',
  async measure(bench) {
    const texts = processTexts()
    const site = knownSiteOf(shippedSite(demo))
    const { processes, hasErrors } = readProcesses(texts, { today, site })
    if (hasErrors) throw new Error('the processes of the demo site are not right')
    const recorded = processes.flatMap(({ definition }) => walked(runnableOf(definition), bench.seed))
    const steps = recorded.reduce((sum, { events }) => sum + events.length, 0)
    const [replayed = [], loaded = []] = await inTurn(bench.rounds, [
      () => [timed(() => replay(recorded))],
      () => [timed(() => readProcesses(processTexts(), { today, site }))],
    ])
    const perSecond = replayed.map((ms) => (steps / ms) * 1000)
    return [
      {
        name: 'steps through the reducer',
        unit: '/s',
        limit: null,
        ours: spreadOf(perSecond),
        checks: [
          {
            what: 'median',
            value: median(perSecond),
            unit: '/s',
            better: 'more',
            goal: 40_000,
            never: 20_000,
          },
        ],
        note: `${steps} events of ${recorded.length} instances`,
      },
      {
        name: 'loading and checking the demo site’s processes',
        unit: 'ms',
        limit: null,
        ours: spreadOf(loaded),
        checks: [
          { what: 'median', value: median(loaded), unit: 'ms', better: 'less', goal: 500, never: 1000 },
        ],
        note: `${texts.length} processes`,
      },
    ]
  },
}

type Recorded = {
  readonly runnable: Runnable
  readonly begun: ProcessInstance
  readonly events: readonly ProcessEvent[]
}

function processTexts(): readonly WrittenText[] {
  const folder = join(demo, 'processes')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.process.yaml'))
    .toSorted()
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))
}

/** Walks through a process by chance, with the events that were accepted. */
function walked(runnable: Runnable, seed: number): readonly Recorded[] {
  return Array.from({ length: walks }, (_, index) => {
    const random = randomFrom(seed * 1000 + index)
    const input = Object.fromEntries(
      runnable.definition.data.flatMap(({ key, input: how }) => (how === 'required' ? [[key, 'x']] : [])),
    )
    const started = startInstance(runnable, { id: `P-${index}`, hash: 'h', at: 0, input })
    if (!started.ok) throw new Error(started.refusal.code)
    const events: ProcessEvent[] = []
    let { instance } = started
    for (let count = 0; count < 60 && instance.ended === null; count++) {
      const event: ProcessEvent = {
        ...somethingHappens(runnable, instance, random),
        at: count,
        sequence: instance.sequence,
      }
      const applied = applyEvent(runnable, instance, event)
      if (!applied.ok) continue
      events.push(event)
      instance = applied.instance
    }
    return { runnable, begun: started.instance, events }
  })
}

function replay(recorded: readonly Recorded[]): void {
  for (const { runnable, begun, events } of recorded) {
    let instance = begun
    for (const event of events) {
      const applied = applyEvent(runnable, instance, event)
      if (!applied.ok) throw new Error(applied.refusal.code)
      instance = applied.instance
    }
  }
}
