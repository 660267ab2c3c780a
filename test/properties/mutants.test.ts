import { expect, test } from 'vitest'
import { mutants } from './mutants.ts'
import { walk } from './walk.ts'

const seeds = [1, 2, 3, 4, 5, 6]

test.each(mutants.map((mutant) => [mutant.bug, mutant.commands] as const))(
  'a walk notices when %s',
  async (_bug, commands) => {
    const noticed: string[] = []
    for (const seed of seeds) {
      const { problems, site } = await walk({ seed, steps: 450, commands })
      await site.close()
      noticed.push(...problems)
      if (noticed.length > 0) break
    }

    expect(noticed).not.toEqual([])
  },
  60_000,
)
