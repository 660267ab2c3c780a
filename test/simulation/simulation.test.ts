import { expect, test } from 'vitest'
import { simulated } from './simulated.ts'

/** Long days, beside the many short ones of many-days.test.ts. More on demand: `npm run simulate -- --seeds 1000000`. */
const seeds = 250
const steps = 45

test(`after every pull a device holds what the server had and its own on top, and nothing is lost, in ${seeds} seeds`, async () => {
  const { isRight, printed } = await simulated('--seeds', String(seeds), '--steps', String(steps))
  expect(isRight, printed).toBe(true)
  expect(printed).toContain(`${seeds} seeds, 0 failed`)
  // What the simulation is for has happened.
  for (const what of [
    'rebase with pending',
    'edit conflicts',
    'late wrap-ups',
    'pages of two processes',
    'no answer: interaction.take-next',
    'interaction.end-lease',
    'claim-over',
  ]) {
    expect(printed).toContain(what)
  }
}, 600_000)
