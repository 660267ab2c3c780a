import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { BenchRow } from '../bench-context.ts'
import type { Figure, MissingFigure } from '../figure.ts'
import { inTurn } from '../in-turn.ts'
import { liniaProgram, programPath, someRef, whyNotRun } from '../linia-program.ts'
import { median, spreadOf } from '../statistics.ts'
import { benchFolder } from '../store/cached-store.ts'

export const memory: BenchRow = {
  name: 'memory',
  title: 'Memory of a one-shot and of a process that reads',
  peers: 'neomutt 177 to 197 MB, a browser tab 397 MB',
  async measure(bench) {
    const { path } = await bench.bigStore()
    const words = ['show', someRef(path), '--json', '--store', path]
    const whyNot = whyNotRun(words)
    const rounds = Math.min(bench.rounds, 15)
    const reads = await bundled(fileURLToPath(import.meta.resolve('../programs/read-much.ts')))
    const [bare = [], ours = [], reading = []] = await inTurn(rounds, [
      () => [peak(process.execPath, ['-e', '0'])],
      () => (whyNot === null ? [peak(liniaProgram, words)] : []),
      () => [peak(process.execPath, [reads, path])],
    ])
    const limit = { name: 'node -e 0', spread: spreadOf(bare) }
    const oneShot: Figure | MissingFigure =
      whyNot === null
        ? {
            name: 'memory, one-shot',
            unit: 'MB',
            limit,
            ours: spreadOf(ours),
            checks: [
              {
                what: '',
                value: median(ours) / median(bare),
                unit: 'x',
                better: 'less',
                goal: 1.4,
                never: 2,
              },
            ],
          }
        : { name: 'memory, one-shot', reason: whyNot }
    const reader: Figure = {
      name: 'memory, reader after 2,000 queries',
      unit: 'MB',
      limit,
      ours: spreadOf(reading),
      checks: [],
      note: 'what a console reads in an hour, without what draws it',
    }
    rmSync(reads)
    return [oneShot, reader]
  },
}

/** A program of one file, beside the packages it needs. */
async function bundled(source: string): Promise<string> {
  const outfile = join(import.meta.dirname, '../../../node_modules/.cache/linia-bench', `${process.pid}.cjs`)
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['better-sqlite3'],
    logLevel: 'error',
  })
  return outfile
}

/** The most memory a program held, in MB. */
function peak(program: string, words: readonly string[]): number {
  const file = join(benchFolder(), `memory-${process.pid}`)
  const { status, stderr } = spawnSync(program, words, {
    env: {
      ...process.env,
      LINIA_BENCH_MEMORY: file,
      NODE_OPTIONS: `--require=${programPath('report-memory.cjs')}`,
    },
  })
  if (status !== 0) throw new Error(`${program} ended with ${String(status)}: ${stderr.toString()}`)
  const kilobytes = Number(readFileSync(file, 'utf8'))
  rmSync(file)
  return kilobytes / 1024
}
