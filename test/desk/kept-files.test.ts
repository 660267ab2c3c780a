import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keptFiles } from '../../src/desk/kept-files.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-kept-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const moments = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

// A write is on its way for a few milliseconds: each try asks at another moment of it.
const tries = Array.from({ length: 60 }, (_, index) => index)

test('what was let go at the last moment does not come back by a write that was on its way', async () => {
  for (const index of tries) {
    const path = join(folder, `${index}.json`)
    const files = keptFiles({ failed: rethrow, pid: 1 })
    files.keep(path, 'where I was')
    await moments(index / 20)
    files.keep(path, null)
    files.flush()
    await moments(10)
    expect(existsSync(path), `try ${index}`).toBe(false)
  }
})

test('what is kept is for its owner alone, its folder too', async () => {
  const path = join(folder, 'drafts', 'ewa.json')
  const files = keptFiles({ failed: rethrow, pid: 1 })
  const modes = () => [path, dirname(path)].map((place) => statSync(place).mode & 0o777)

  files.keep(path, 'Dzień dobry, pani Anno')
  for (let waited = 0; waited < 200 && !existsSync(path); waited++) await moments(5)
  expect(modes()).toEqual([0o600, 0o700])

  rmSync(path)
  files.keep(path, 'Dzień dobry')
  files.flush()
  expect(modes()).toEqual([0o600, 0o700])
})

test('what was typed at the last moment stands, whatever was on its way', async () => {
  for (const index of tries) {
    const path = join(folder, `${index}.json`)
    const files = keptFiles({ failed: rethrow, pid: 1 })
    files.keep(path, 'half a sent')
    await moments(index / 20)
    files.keep(path, 'half a sentence')
    files.flush()
    await moments(10)
    expect(readFileSync(path, 'utf8'), `try ${index}`).toBe('half a sentence')
  }
})

test('what was sent is not left unsent on the disk for as long as typing is', async () => {
  const path = join(folder, 'draft.json')
  const files = keptFiles({ failed: rethrow, pid: 1, pauseMs: 60_000 })
  files.keep(path, 'typed')
  await expect.poll(() => existsSync(path)).toBe(true)
  await moments(20)
  files.keep(path, 'typed on')
  files.keep(path, 'typed on and more')
  files.keep(path, 'sent', { when: 'at-once' })
  await expect.poll(() => readFileSync(path, 'utf8')).toBe('sent')
})

function rethrow(fault: unknown): never {
  throw fault
}

test.each([
  { what: 'names another process that runs', lay: (path: string) => symlinkSync('1', path) },
  { what: 'is a folder', lay: (path: string) => mkdirSync(path) },
])('a lock that $what and stays there delays no key, and what is typed is written soon', async ({ lay }) => {
  const path = join(folder, 'draft.json')
  lay(`${path}.lock`)
  const files = keptFiles({ failed: rethrow, pid: 4242, isRunning: () => true, pauseMs: 1 })
  let longest = 0
  for (let typed = 0; typed < 30; typed++) {
    const before = performance.now()
    files.keep(path, `text ${typed}`)
    await moments(5)
    longest = Math.max(longest, performance.now() - before)
  }
  // Five are the pause itself; a write that waits for the lock takes two hundred.
  expect(longest).toBeLessThan(120)
  await expect.poll(() => existsSync(path) && readFileSync(path, 'utf8'), { timeout: 5000 }).toBe('text 29')
})
