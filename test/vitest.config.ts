import { statfsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Where stores of the tests lie: in memory where the machine has room for them there. What they test is the same, and a kill takes
 * nothing from it; the benchmarks keep to a real disk.
 */
function roomiest(): Record<string, string> {
  try {
    const { bsize, bavail } = statfsSync('/dev/shm')
    return bsize * bavail > 4 * 1024 ** 3 ? { TMPDIR: '/dev/shm' } : {}
  } catch {
    return {}
  }
}

/** Small files that run for minutes. By themselves small files come last, and the last one would have the machine for itself. */
const long =
  /[/](?:reliability[/](?:kill|processes-killed)|simulation[/].*|process[/]mutants|(?:exchange|mail)[/]mutated-.*|properties[/]undo|shell[/]hostile-.*)[.]test[.]ts$/

function isLong({ moduleId }: TestSpecification): boolean {
  return long.test(moduleId)
}

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- it is no array's
    const usual = await super.sort(files)
    return [...usual.filter(isLong), ...usual.filter((file) => !isLong(file))]
  }
}

/** What has the screen, the process or what is loaded for itself: each file of these has a process of its own. */
const alone = [
  'test/{console,reliability,pictures}/**/*.test.{ts,tsx}',
  'test/language/phones-loading.test.ts',
]

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'alone', include: alone } },
      // The others share processes, one file after the other: loading everything anew took a quarter of their time.
      {
        extends: true,
        test: { name: 'together', include: ['test/**/*.test.{ts,tsx}'], exclude: alone, isolate: false },
      },
    ],
    pool: 'forks',
    // By itself it takes one fewer than there are processors, which on two is half of them; real terminals wait as much as they reckon.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // On two busy cores a real terminal may come late: what fails there is tried once more, and the report says so.
    retry: process.env['CI'] === undefined ? 0 : 1,
    env: { TZ: 'Europe/Warsaw', LANG: 'en_GB.UTF-8', LINIA_LANG: 'en', ...roomiest() },
  },
})
