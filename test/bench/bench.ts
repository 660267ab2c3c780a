import { copyFileSync, constants, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { format } from 'prettier'
import type { Bench, BenchRow } from './bench-context.ts'
import { budgetRows } from './budget-rows.ts'
import { bareStarts, describeMachine, load } from './machine.ts'
import { benchmarksPage } from './report-table.ts'
import type { MeasuredRow, Results } from './results.ts'
import { benchFolder, cachedStore } from './store/cached-store.ts'

const page = join(import.meta.dirname, '../../docs/BENCHMARKS.md')
const seed = 1
const startsAround = 10

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    only: { type: 'string', multiple: true },
    json: { type: 'string' },
    rounds: { type: 'string', default: '15' },
    write: { type: 'string' },
  },
})
const scale = Number(values.scale)
const rounds = Number(values.rounds)
const wanted = budgetRows.filter(({ name }) => !values.only || values.only.includes(name))
if (!(scale > 0 && scale <= 1) || !Number.isInteger(rounds) || rounds < 1 || wanted.length === 0) {
  console.error(`bench [--scale 0.01] [--rounds 15] [--json FILE] [--write FILE] [--only NAME]…`)
  console.error(`NAME is one of ${budgetRows.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}

const tell = (text: string): void => {
  process.stderr.write(`${text}\n`)
}
const temporary: string[] = []
const clear = (): void => {
  for (const path of temporary.splice(0)) {
    for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
    rmSync(`${path}.attachments`, { force: true, recursive: true })
  }
}
process.on('exit', clear)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))

const made = (customers: number, interactions: number, waiting: number) =>
  cachedStore({ customers, interactions, waiting }, { seed, tell })
const freePath = (): string => {
  const path = join(benchFolder(), `working-${process.pid}-${temporary.length}.db`)
  temporary.push(path)
  return path
}
const sized = (count: number): number => Math.round(count * scale)
const bench: Bench = {
  rounds,
  seed,
  tell,
  bigStore: () => made(sized(1_000_000), sized(5_000_000), Math.max(300, sized(5000))),
  smallStore: () => made(sized(100_000), sized(500_000), Math.max(300, sized(500))),
  demoStore: () => made(60, 400, 100),
  siteStore: () => made(sized(100_000), sized(100_000), Math.max(300, sized(500))),
  freePath,
  copyOf({ path }) {
    const copy = freePath()
    copyFileSync(path, copy, constants.COPYFILE_FICLONE)
    return copy
  },
}

/** A row that breaks is told in the table, and the others are measured. */
async function measured(row: BenchRow): Promise<MeasuredRow['figures']> {
  try {
    return await row.measure(bench)
  } catch (fault) {
    tell(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault))
    process.exitCode = 1
    return [
      { name: row.title, reason: `it broke: ${fault instanceof Error ? fault.message.slice(0, 80) : ''}` },
    ]
  }
}

await bench.bigStore()
await bench.smallStore()
await bench.demoStore()
const machine = describeMachine()
const rows: MeasuredRow[] = []
for (const row of wanted) {
  tell(`${row.name}: load ${load()}`)
  const before = bareStarts(startsAround)
  const figures = await measured(row)
  const starts = [...before, ...bareStarts(startsAround)]
  rows.push({ title: row.title, peers: row.peers, figures, bareStarts: starts, loadAfter: load() })
  clear()
}
const results: Results = { at: new Date().toISOString().slice(0, 16) + 'Z', scale, rounds, machine, rows }
const report = await format(benchmarksPage(results), { parser: 'markdown' })
process.stdout.write(report)
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`)
// Only a whole run at full scale is what the page shows.
if (values.write) writeFileSync(values.write, report)
else if (scale === 1 && !values.only) writeFileSync(page, report)
