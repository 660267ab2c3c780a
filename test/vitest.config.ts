import { statfsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

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

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    pool: 'forks',
    // By itself it takes one fewer than there are processors, which on two is half of them; real terminals wait more than they reckon.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // On two busy cores a real terminal may come late: what fails there is tried once more, and the report says so.
    retry: process.env['CI'] === undefined ? 0 : 1,
    env: { TZ: 'Europe/Warsaw', LANG: 'en_GB.UTF-8', LINIA_LANG: 'en', ...roomiest() },
  },
})
