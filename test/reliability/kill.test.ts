import { expect, test } from 'vitest'
import { anEmptyStore } from '../builders/an-empty-store.ts'
import { openTheLine } from '../store/open-the-line.ts'
import { type Acknowledged, integrityOf, problemsOfStore } from './problems-of-store.ts'
import { seededRandom } from './seeded-random.ts'
import { startProgram } from './start-program.ts'

/*
 * A killed process loses what it holds in memory, but the system still writes what it was given: these tests do not
 * show what power loss does. That rests on synchronous=FULL, which test/store/store-file.test.ts looks at.
 */

type Killed = {
  readonly cycles: number
  /** Killed while a transaction was open that had written rows. */
  readonly inside: number
  readonly acknowledged: number
  readonly problems: readonly string[]
}

/** Kills one worker after the other on one store, and looks at what is left after each. */
async function kill(
  cycles: number,
  options: { readonly seed: number; readonly acknowledges: 'late' | 'early' },
): Promise<Killed> {
  const random = seededRandom(options.seed)
  const site = await anEmptyStore(options.seed)
  await site.give('owner', openTheLine, { agents: ['ewa', 'ola'], waiting: 50 })
  // The workers are on their own: an open connection here would keep the WAL from being recovered.
  await site.store.close()
  await startProgram('work-the-line', [site.path, 'ewa', '0', 'look']).ended
  const problems: string[] = []
  let inside = 0
  let acknowledged = 0
  for (let cycle = 0; cycle < cycles; cycle++) {
    const parks = cycle % 2 === 1
    const worker = startProgram('work-the-line', [
      site.path,
      cycle % 3 === 0 ? 'ola' : 'ewa',
      String(options.seed * 1000 + cycle),
      parks ? 'park' : 'run',
      options.acknowledges,
    ])
    await worker.line(parks ? 'inside' : 'done')
    if (!parks) await new Promise((resolve) => setTimeout(resolve, random() * 60))
    worker.kill()
    await worker.ended
    if (parks) inside++
    const heard: Acknowledged = new Map(
      worker.lines
        .filter((line) => line.startsWith('done '))
        .map((line) => line.split(' '))
        .map(([, id = '', seq = '']) => [id, Number(seq)]),
    )
    acknowledged += heard.size
    problems.push(...problemsOfStore(site.path, heard).map((problem) => `cycle ${cycle}: ${problem}`))
  }
  if (integrityOf(site.path).join() !== 'ok') problems.push('the file is damaged')
  await site.close()
  return { cycles, inside, acknowledged, problems }
}

test(
  'whatever moment a process is killed at, what it acknowledged is there and nothing is half-done',
  { timeout: 600_000 },
  async () => {
    const stores = await Promise.all([
      kill(150, { seed: 11, acknowledges: 'late' }),
      kill(150, { seed: 12, acknowledges: 'late' }),
    ])

    expect(stores.flatMap(({ problems }) => problems)).toEqual([])
    const sum = (of: (killed: Killed) => number): number =>
      stores.reduce((total, each) => total + of(each), 0)
    expect(sum(({ cycles }) => cycles)).toBe(300)
    expect(sum(({ inside }) => inside)).toBeGreaterThanOrEqual(100)
    expect(sum(({ acknowledged }) => acknowledged)).toBeGreaterThan(300)
  },
)

test('a runner that acknowledges before the commit is found out', { timeout: 120_000 }, async () => {
  const { problems } = await kill(8, { seed: 13, acknowledges: 'early' })

  expect(problems.filter((problem) => problem.includes('acknowledged but lost'))).not.toEqual([])
  expect(problems.filter((problem) => !problem.includes('acknowledged but lost'))).toEqual([])
})
