import { expect, test } from 'vitest'
import { queueView } from '../../src/queries/interactions/queue-view.ts'
import { queueSummaries } from '../../src/queries/interactions/queue-summaries.ts'
import { anEmptyStore } from '../builders/an-empty-store.ts'
import { openTheLine } from '../store/open-the-line.ts'
import { problemsOfStore } from './problems-of-store.ts'
import { startProgram } from './start-program.ts'

test(
  'eight processes empty one queue of 2,000 side by side: each gets its part, none is taken twice, and who looks on is answered',
  { timeout: 120_000 },
  async () => {
    const agents = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8']
    const site = await anEmptyStore()
    await site.give('owner', openTheLine, { agents, waiting: 2000 })
    const takers = agents.map((agent) => startProgram('take-all', [site.path, agent]))
    await Promise.all(takers.map((taker) => taker.line('ready')))

    const answeredMs: number[] = []
    const looking = setInterval(() => {
      const since = performance.now()
      site.store.reader.all(queueView, { queueId: 'written', limit: 50 })
      queueSummaries(site.store.reader, Date.now())
      answeredMs.push(performance.now() - since)
    }, 10)
    for (const taker of takers) taker.tell('go')
    await Promise.all(takers.map((taker) => taker.ended))
    clearInterval(looking)

    const taken = takers.map(({ lines }) =>
      lines.filter((line) => line.startsWith('took ')).map((line) => line.split(' ')),
    )
    const refs = taken.flatMap((lines) => lines.map(([, ref]) => ref))
    expect(refs).toHaveLength(2000)
    expect(new Set(refs).size).toBe(2000)
    // Nobody was refused but for the empty queue: no SQLITE_BUSY, no store-locked.
    expect(takers.map(({ lines }) => lines.at(-1))).toEqual(
      agents.map(() => 'stopped {"ok":false,"refusal":{"code":"queue-empty"}}'),
    )
    const shares = taken.map((lines) => lines.length)
    expect(Math.min(...shares), `shares ${shares.join(' ')}`).toBeGreaterThanOrEqual(100)
    const latestStart = Math.max(...taken.map((lines) => Number(lines[0]?.[2])))
    const earliestEnd = Math.min(...taken.map((lines) => Number(lines.at(-1)?.[3])))
    expect(latestStart).toBeLessThan(earliestEnd)

    expect(answeredMs.length).toBeGreaterThan(20)
    // One in a hundred may fall into a moment in which the machine had no time for this process at all.
    expect(answeredMs.toSorted((a, b) => a - b).at(Math.floor(answeredMs.length * 0.99) - 1)).toBeLessThan(
      100,
    )
    expect(site.eventCount()).toBe(2001)
    expect(problemsOfStore(site.path, new Map())).toEqual([])
    await site.close()
  },
)
