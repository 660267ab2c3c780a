import { parseArgs } from 'node:util'
import { mutants } from './mutants.ts'
import { putMutantIn } from './put-mutant-in.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    /** The first of the seeds. */
    from: { type: 'string' },
    /** A seed that is tried before the others. */
    first: { type: 'string' },
    seed: { type: 'string' },
    steps: { type: 'string' },
    /** Puts a bug of the list in first. */
    mutant: { type: 'string' },
    /** Lets the server's store lie in a real PostgreSQL, which is started for it. */
    postgres: { type: 'boolean' },
    /** How many seeds may fail before it stops. */
    failures: { type: 'string' },
  },
})
if (values.mutant !== undefined) {
  const mutant = mutants.find(({ name }) => name === values.mutant)
  if (!mutant) throw new Error(`no mutant is called ${values.mutant}`)
  putMutantIn(mutant)
}
const { simulate } = await import('./simulation.ts')
const { simulationWorld } = await import('./machine.ts')

const steps = Number(values.steps ?? 120)
const mostFailures = Number(values.failures ?? 5)
const inOrder = Array.from(
  { length: Number(values.seeds ?? 100) },
  (_, index) => index + Number(values.from ?? 1),
)
const first = values.first === undefined ? [] : [Number(values.first)]
const seeds = values.seed === undefined ? [...first, ...inOrder] : [Number(values.seed)]
const totals: Record<string, number> = {}
const postgres =
  values.postgres === true ? await (await import('../builders/a-postgres.ts')).aPostgres() : null
const world = await simulationWorld(postgres?.url)
let failed = 0
let tried = 0
const since = performance.now()
for (const seed of seeds) {
  const { problems, counts } = await simulate({ seed, steps, world })
  tried++
  for (const [what, times] of Object.entries(counts)) totals[what] = (totals[what] ?? 0) + times
  if (problems.length === 0) continue
  failed++
  process.stdout.write(
    `${problems.join('\n')}\n  again: npm run simulate -- --seed ${seed} --steps ${steps}${postgres ? ' --postgres' : ''}\n`,
  )
  if (failed >= mostFailures) break
}
await world.close()
await postgres?.close()
for (const [what, times] of Object.entries(totals).toSorted(([, a], [, b]) => b - a)) {
  process.stdout.write(`${String(times).padStart(8)}  ${what}\n`)
}
const seconds = (performance.now() - since) / 1000
process.stdout.write(`${tried} seeds, ${failed} failed, ${seconds.toFixed(1)} s\n`)
process.exitCode = failed === 0 ? 0 : 1
