import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    pool: 'forks',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // On two busy cores a real terminal may come late: what fails there is tried once more, and the report says so.
    retry: process.env['CI'] === undefined ? 0 : 1,
    env: { TZ: 'Europe/Warsaw', LANG: 'en_GB.UTF-8', LINIA_LANG: 'en' },
  },
})
