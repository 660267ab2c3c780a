import { availableParallelism } from 'node:os'
import { expect, test } from 'vitest'
import { simulated } from './simulated.ts'

const seeds = Number(process.env['LINIA_SEEDS'] ?? 2000)
const steps = 60

test(`after every pull a device holds what the server had and its own on top, and nothing is lost, in ${seeds} seeds`, async () => {
  const parts = Math.max(1, Math.min(2, availableParallelism()))
  const each = Math.ceil(seeds / parts)
  const runs = await Promise.all(
    Array.from({ length: parts }, async (_, part) =>
      simulated('--seeds', String(each), '--from', String(part * each + 1), '--steps', String(steps)),
    ),
  )
  for (const { isRight, printed } of runs) {
    expect(isRight, printed).toBe(true)
    expect(printed).toContain(`${each} seeds, 0 failed`)
    // What the simulation is for has happened.
    for (const what of ['rebase with pending', 'edit conflicts', 'late wrap-ups', 'pages of two processes']) {
      expect(printed).toContain(what)
    }
  }
}, 1_200_000)
