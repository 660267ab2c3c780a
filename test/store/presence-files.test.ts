import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { presenceFilesOf, type PresenceFiles } from '../../src/store/presence/presence-files.ts'
import { morning } from '../builders/an-empty-store.ts'

let folder: string
let now: number

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-presence-'))
  now = morning
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const beside = () => join(folder, 'store.db.presence')
const consoleOn = (host: string, pid: number, running: readonly number[] = []): PresenceFiles =>
  presenceFilesOf({
    storePath: join(folder, 'store.db'),
    isGroup: false,
    pid,
    host,
    isRunning: (one) => running.includes(one),
    now: () => now,
  })
const ewa = {
  agent: 'ewa',
  opens: ['KX-1'],
  writes: { about: 'KX-1', what: 'reply', since: morning },
} as const

test('a console on a machine that cannot be asked is gone 45 seconds after its last beat', () => {
  const far = consoleOn('far', 1)
  const near = consoleOn('near', 2)
  far.announce(ewa)
  expect(near.others()).toEqual([ewa])
  now += 40_000
  far.beat()
  now += 40_000
  expect(near.others()).toEqual([ewa])
  now += 6000
  expect(near.others()).toEqual([])
  expect(readdirSync(beside())).toEqual([])
})

test('a console of this machine whose process does not run is gone at once', () => {
  consoleOn('here', 1).announce(ewa)
  expect(consoleOn('here', 2, [1]).others()).toEqual([ewa])
  expect(consoleOn('here', 2).others()).toEqual([])
})

test('what has nothing open says nothing, and what ends takes its word back', () => {
  const one = consoleOn('here', 1)
  one.announce({ agent: 'ewa', opens: [], writes: null })
  one.announce(ewa)
  expect(consoleOn('here', 2, [1]).others()).toEqual([ewa])
  one.announce(null)
  expect(readdirSync(beside())).toEqual([])
})

test('what somebody else put there is not believed, read through or stumbled over', () => {
  mkdirSync(beside())
  const put = (name: string, text: string) => writeFileSync(join(beside(), name), text)
  put('far.1.json', '{"agent":')
  put('far.2.json', JSON.stringify({ ...ewa, opens: [1] }))
  put('far.3.json', JSON.stringify({ ...ewa, agent: 'x'.repeat(5000) }))
  put('notes.txt', JSON.stringify(ewa))
  put('real', JSON.stringify(ewa))
  symlinkSync(join(beside(), 'real'), join(beside(), 'far.4.json'))
  mkdirSync(join(beside(), 'far.5.json'))
  for (const name of readdirSync(beside())) utimesSync(join(beside(), name), now / 1000, now / 1000)
  expect(consoleOn('near', 2).others()).toEqual([])
})

test('where nothing can be written the work goes on', () => {
  writeFileSync(beside(), '')
  const one = consoleOn('here', 1)
  one.announce(ewa)
  one.beat()
  expect(one.others()).toEqual([])
})
