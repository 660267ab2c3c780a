import { expect, test } from 'vitest'
import { caughtBy } from './caught-by.ts'
import { mutants } from './mutants.ts'
import { simulated } from './simulated.ts'

/** Of a day: most are caught in half of one; what needs a long story needs all of it. */
const usualSteps = 60
const longStories: ReadonlySet<string> = new Set([
  'rows are believed that a restored server told before it was',
])

test.each(mutants)(
  'the simulation catches: $name',
  async ({ name }) => {
    const steps = longStories.has(name) ? 120 : usualSteps
    const first = String(caughtBy[name] ?? 1)
    const { printed } = await simulated(
      '--mutant',
      name,
      '--first',
      first,
      '--seeds',
      '150',
      '--steps',
      String(steps),
      '--failures',
      '1',
    )
    // It ran, and found something wrong that it can show again; a mutant that does not load has not been caught.
    expect(printed).toMatch(/\d+ seeds, 1 failed/)
    expect(printed).toMatch(/again: npm run simulate -- --seed \d+/)
  },
  300_000,
)
