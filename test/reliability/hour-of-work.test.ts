import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { hourOfWork } from './hour/hour-of-work.ts'
import { makeHourStore } from './hour/hour-store.ts'

// The whole hour, 10,000 keys beside 2,000 commits, is a row of `npm run bench`; here is its first minutes.

test(
  'while a colleague commits, every key of a working agent counts, and no row is stale for seconds',
  { timeout: 120_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'linia-hour-store-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const storePath = join(folder, 'store.db')
    await makeHourStore(storePath, 40)

    const hour = await hourOfWork({ storePath, keys: 600, foreignCommits: 120, looks: 2 })

    expect(hour.lost).toEqual([])
    expect(hour.keys).toBeGreaterThanOrEqual(600)
    expect(hour.foreignCommits).toBeGreaterThanOrEqual(120)
    expect(hour.framesJudged).toBeGreaterThan(100)
    expect(hour.stalest.ms).toBeLessThan(5000)
    expect(hour.memory).toHaveLength(3)
  },
)
