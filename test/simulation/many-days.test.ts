import { expect, test } from 'vitest'
import { simulated } from './simulated.ts'

/** Short days, of which each begins and ends otherwise; with the long ones of simulation.test.ts they are 2,000. */
const seeds = 1750
const steps = 7

test(`a short day ends with the same everywhere and nothing lost, in ${seeds} seeds`, async () => {
  const { isRight, printed } = await simulated(
    '--from',
    '10001',
    '--seeds',
    String(seeds),
    '--steps',
    String(steps),
  )
  expect(isRight, printed).toBe(true)
  expect(printed).toContain(`${seeds} seeds, 0 failed`)
  for (const what of ['a server is restored', 'a copy is taken over', 'a device joins', 'a device dies']) {
    expect(printed).toContain(what)
  }
}, 900_000)
