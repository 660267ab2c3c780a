import { spawnSync } from 'node:child_process'
import type { BenchRow } from '../bench-context.ts'
import type { Figure, MissingFigure } from '../figure.ts'
import { inTurn, timed } from '../in-turn.ts'
import { liniaProgram, programPath, someRef, whyNotRun } from '../linia-program.ts'
import { spreadOf } from '../statistics.ts'

export const coldStart: BenchRow = {
  name: 'cold-start',
  title: '`linia show REF --json`, cold',
  peers: 'taskwarrior 3.5x, RT’s `rt show` 3.6x, an eager yargs + Kysely + Ink bundle 6x a bare Node',
  async measure(bench) {
    const figures: (Figure | MissingFigure)[] = []
    for (const [where, store] of [
      ['demo store', await bench.demoStore()],
      ['big store', await bench.bigStore()],
    ] as const) {
      const ref = someRef(store.path)
      const show = ['show', ref, '--json', '--store', store.path]
      const why = whyNotRun(show)
      if (why !== null) figures.push({ name: `linia show, ${where}`, reason: why })
      // A verb that reads as well, as long as there is no `show`.
      const words = why === null ? show : ['queues', '--json', '--store', store.path]
      const [bare = [], barest = [], ours = []] = await inTurn(bench.rounds * 2, [
        () => [start(process.execPath, ['-e', '0'])],
        () => [start(process.execPath, [programPath('barest.cjs'), store.path, ref])],
        () => [start(liniaProgram, words)],
      ])
      const limit = { name: 'node -e 0', spread: spreadOf(bare) }
      const spread = spreadOf(ours)
      const value = spread.median / limit.spread.median
      figures.push({
        name: `linia ${words[0] ?? ''}, ${where}`,
        unit: 'ms',
        limit,
        ours: spread,
        checks: [{ what: '', value, unit: 'x', better: 'less', goal: 1.6, never: 2 }],
      })
      const bound = spreadOf(barest)
      figures.push({ name: `the barest program, ${where}`, unit: 'ms', limit, ours: bound, checks: [] })
    }
    return figures
  },
}

function start(program: string, words: readonly string[]): number {
  let status: number | null = null
  const ms = timed(() => {
    status = spawnSync(program, words, { stdio: ['ignore', 'pipe', 'pipe'] }).status
  })
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${String(status)}`)
  return ms
}
