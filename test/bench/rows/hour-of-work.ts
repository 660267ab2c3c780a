import { spawnSync } from 'node:child_process'
import { type Hour, hourOfWork } from '../../reliability/hour/hour-of-work.ts'
import { makeHourStore } from '../../reliability/hour/hour-store.ts'
import type { BenchRow } from '../bench-context.ts'
import type { Figure } from '../figure.ts'
import { type Spread, spreadOf } from '../statistics.ts'

const wish = { keys: 10_000, foreignCommits: 2000, looks: 12 }
/** More than the rounds of work that so many keys make. */
const mails = 150
const staleMs = 1000

export const hourOfWorkRow: BenchRow = {
  name: 'hour-of-work',
  title: 'An hour of work: 10,000 keys beside 2,000 commits of a colleague',
  peers: 'neomutt 177 to 197 MB, a browser tab 397 MB',
  async measure(bench) {
    const path = bench.freePath()
    await makeHourStore(path, mails)
    return figuresOf(await hourOfWork({ ...wish, storePath: path, tell: bench.tell }))
  },
}

function figuresOf({ memory, lost, stalest, keys, foreignCommits, framesJudged }: Hour): readonly Figure[] {
  const bare = bareMegabytes()
  const limit = { name: 'node, idle', spread: spreadOf([bare]) }
  const [first, ...later] = memory
  const quarter = memory.find((look) => look.keys >= wish.keys / 4)
  const last = memory.at(-1)
  if (!first || !quarter || !last) throw new Error('memory was not looked at')
  const held = (name: string, { resident, heap }: Hour['memory'][number]): Figure => ({
    name: `hour of work, memory ${name}`,
    unit: 'MB',
    limit,
    ours: spreadOf([resident]),
    checks: [{ what: '', value: resident / bare, unit: 'x', better: 'less', goal: 3.5, never: null }],
    note: `${heap.toFixed(1)} MB of it objects in use`,
  })
  const settled = later.filter((look) => look.keys >= wish.keys / 4)
  const growth = last.resident / quarter.resident
  return [
    held('at the start', first),
    held('after a quarter', quarter),
    held('at the end', last),
    {
      name: 'hour of work, growth from the first quarter to the end',
      unit: 'x',
      limit: null,
      ours: single(growth),
      checks: [{ what: '', value: growth, unit: 'x', better: 'less', goal: 1.05, never: 1.2 }],
      note: `${slope(settled, 'resident').toFixed(2)} MB resident and ${slope(settled, 'heap').toFixed(2)} MB of objects in use for each 1,000 keys`,
    },
    {
      name: 'hour of work, what was typed and is not there',
      unit: '',
      limit: null,
      ours: single(lost.length),
      checks: [{ what: '', value: lost.length, unit: '', better: 'less', goal: 0, never: 0 }],
      note: `${keys} keys, ${foreignCommits} commits of the colleague${lost.map((line) => `; ${line}`).join('')}`,
    },
    {
      name: 'hour of work, stalest row',
      unit: 'ms',
      limit: null,
      ours: single(stalest.ms),
      checks: [{ what: 'max', value: stalest.ms, unit: 'ms', better: 'less', goal: staleMs, never: null }],
      note: `${framesJudged} looks at the screen, the stalest at ${stalest.where}`,
    },
  ]
}

const single = (value: number): Spread => spreadOf([value])

/** By how many MB it grows with each thousand keys: the line of least squares. */
function slope(memory: Hour['memory'], of: 'resident' | 'heap'): number {
  const keys = mean(memory.map((look) => look.keys))
  const held = mean(memory.map((look) => look[of]))
  const together = memory.reduce((sum, look) => sum + (look.keys - keys) * (look[of] - held), 0)
  return (1000 * together) / memory.reduce((sum, look) => sum + (look.keys - keys) ** 2, 0)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function bareMegabytes(): number {
  const { stdout } = spawnSync(process.execPath, ['-p', 'process.memoryUsage.rss() / 2 ** 20'])
  return Number(stdout.toString())
}
