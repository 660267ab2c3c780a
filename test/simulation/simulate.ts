import { parseArgs } from 'node:util'
import { simulate } from './simulation.ts'

const { values } = parseArgs({
  options: { seeds: { type: 'string' }, seed: { type: 'string' }, steps: { type: 'string' } },
})
const steps = Number(values.steps ?? 120)
const seeds =
  values.seed === undefined
    ? Array.from({ length: Number(values.seeds ?? 100) }, (_, index) => index + 1)
    : [Number(values.seed)]
const totals: Record<string, number> = {}
let failed = 0
const since = performance.now()
for (const seed of seeds) {
  const { problems, counts } = await simulate({ seed, steps })
  for (const [what, times] of Object.entries(counts)) totals[what] = (totals[what] ?? 0) + times
  if (problems.length === 0) continue
  failed++
  process.stdout.write(
    `${problems.join('\n')}\n  again: npm run simulate -- --seed ${seed} --steps ${steps}\n`,
  )
  if (failed >= 5) break
}
for (const [what, times] of Object.entries(totals).toSorted(([, a], [, b]) => b - a)) {
  process.stdout.write(`${String(times).padStart(8)}  ${what}\n`)
}
const seconds = (performance.now() - since) / 1000
process.stdout.write(`${seeds.length} seeds, ${failed} failed, ${seconds.toFixed(1)} s\n`)
process.exitCode = failed === 0 ? 0 : 1
