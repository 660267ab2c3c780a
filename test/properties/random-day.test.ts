import { expect, test } from 'vitest'
import { commandRegistry } from '../../src/commands/registry.ts'
import { brokenRules } from './day-mutants.ts'
import { randomDay } from './random-day.ts'

/** How many events a day has, and how many days are lived; more on demand. */
const steps = Number(process.env['LINIA_DAY_STEPS'] ?? 700)
const days = Number(process.env['LINIA_DAYS'] ?? 1)

const atLeast: Readonly<Record<string, number>> = {
  'interaction.accept': 30,
  'interaction.decline': 5,
  'interaction.time-out-offer': 10,
  'interaction.abandon': 3,
  'interaction.transfer': 5,
  'interaction.hold': 3,
  'interaction.wrap-up': 20,
  'interaction.time-out-wrap-up': 1,
  'agent.sign-out': 2,
  'agent.set-status': 10,
  undo: 5,
  'undo of a batch': 2,
}

test('a hundred agents live through a random day, and whatever happens the rules of routing hold', async () => {
  for (let seed = 1; seed <= days; seed++) {
    const { problems, counts } = await randomDay({ seed, agents: 100, steps })

    expect(problems).toEqual([])
    for (const [what, least] of Object.entries(atLeast))
      expect.soft(counts[what] ?? 0, what).toBeGreaterThanOrEqual(least)
  }
}, 3_600_000)

test.each(brokenRules.map(({ bug, commands }) => [bug, commands] as const))(
  'a day notices when %s',
  async (_bug, changed) => {
    const commands = new Map([...commandRegistry, ...changed])
    const noticed: string[] = []
    for (let seed = 1; seed <= 4 && noticed.length === 0; seed++) {
      noticed.push(...(await randomDay({ seed, agents: 12, steps: 300, commands })).problems)
    }

    expect(noticed).not.toEqual([])
  },
  120_000,
)
