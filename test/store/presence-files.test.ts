import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
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
type Wish = { readonly running?: readonly number[]; readonly isGroup?: boolean; readonly now?: () => number }
const consoleOn = (
  host: string,
  pid: number,
  { running = [], isGroup = false, now: time = () => now }: Wish = {},
): PresenceFiles =>
  presenceFilesOf({
    storePath: join(folder, 'store.db'),
    isGroup,
    pid,
    host,
    isRunning: (one) => running.includes(one),
    now: time,
    // Of the machine that looks; the clocks of the others may be set otherwise.
    elapsed: () => now,
  })
const victims = () => join(folder, 'victims.txt')
const plant = (name: string) => {
  writeFileSync(victims(), 'mine', { mode: 0o600 })
  utimesSync(victims(), 1000, 1000)
  symlinkSync(victims(), join(beside(), name))
}
const untouched = () => {
  expect(readFileSync(victims(), 'utf8')).toBe('mine')
  expect(statSync(victims()).mode & 0o777).toBe(0o600)
  expect(statSync(victims()).mtimeMs).toBe(1_000_000)
}
const touchAll = (where: string) => {
  for (const name of readdirSync(where)) utimesSync(join(where, name), now / 1000, now / 1000)
}
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
})

test('what a console left that died is cleared away: of this machine at once, of another after a day', () => {
  consoleOn('far', 1).announce(ewa)
  consoleOn('here', 1).announce(ewa)
  consoleOn('here', 2).others()
  expect(readdirSync(beside())).toEqual(['far.1.json'])
  now += 25 * 3_600_000
  consoleOn('here', 2).others()
  expect(readdirSync(beside())).toEqual([])
})

test('machines whose clocks differ by minutes leave each other what they said', () => {
  const slow = consoleOn('slow', 1, { now: () => now - 300_000 })
  const fast = consoleOn('fast', 2)
  slow.announce(ewa)
  fast.announce({ ...ewa, agent: 'ola' })
  fast.others()
  slow.others()
  expect(readdirSync(beside()).toSorted()).toEqual(['fast.2.json', 'slow.1.json'])
})

test.each([-7, 7])(
  'a console on a machine whose clock is %i minutes off is there while it beats, and gone 45 seconds after',
  (minutes) => {
    const far = consoleOn('far', 1, { now: () => now + minutes * 60_000 })
    const near = consoleOn('near', 2)
    far.announce(ewa)
    near.others()
    for (let beats = 0; beats < 8; beats++) {
      now += 15_000
      far.beat()
      expect(near.others()).toEqual([ewa])
    }
    now += 44_000
    expect(near.others()).toEqual([ewa])
    now += 2000
    expect(near.others()).toEqual([])
    // Whoever comes later does not take what was left for somebody who is there.
    expect(consoleOn('late', 3).others()).toEqual([])
  },
)

test('a clock that is set by minutes makes nobody disappear', () => {
  let set = 0
  const far = consoleOn('far', 1)
  const near = consoleOn('near', 2, { now: () => now + set })
  far.announce(ewa)
  expect(near.others()).toEqual([ewa])
  for (set of [300_000, -300_000]) {
    expect(near.others()).toEqual([ewa])
    now += 15_000
    far.beat()
    expect(near.others()).toEqual([ewa])
  }
})

test('a console that slept while its file was cleared away is there again with its next beat', () => {
  const one = consoleOn('here', 1)
  const other = consoleOn('here', 2, { running: [1] })
  one.announce(ewa)
  rmSync(join(beside(), 'here.1.json'))
  expect(other.others()).toEqual([])
  one.beat()
  expect(other.others()).toEqual([ewa])
})

test('a console of this machine whose process does not run is gone at once', () => {
  consoleOn('here', 1).announce(ewa)
  expect(consoleOn('here', 2, { running: [1] }).others()).toEqual([ewa])
  expect(consoleOn('here', 2).others()).toEqual([])
})

test('what has nothing open says nothing, and what ends takes its word back', () => {
  const one = consoleOn('here', 1)
  one.announce({ agent: 'ewa', opens: [], writes: null })
  one.announce(ewa)
  expect(consoleOn('here', 2, { running: [1] }).others()).toEqual([ewa])
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
  touchAll(beside())
  expect(consoleOn('near', 2).others()).toEqual([])
})

describe('on a store of a group', () => {
  test('a link planted where a console is about to write is not followed', () => {
    mkdirSync(beside())
    plant('here.1.json.new')
    consoleOn('here', 1, { isGroup: true }).announce(ewa)
    untouched()
    expect(consoleOn('here', 2, { running: [1] }).others()).toEqual([ewa])
  })

  test('a link planted in the place of what a console said is not touched with its beat', () => {
    const one = consoleOn('here', 1, { isGroup: true })
    one.announce(ewa)
    rmSync(join(beside(), 'here.1.json'))
    plant('here.1.json')
    one.beat()
    untouched()
    expect(consoleOn('here', 2, { running: [1] }).others()).toEqual([ewa])
  })

  test('what a console says may be read by the group, whatever the umask takes', () => {
    const before = process.umask(0o077)
    try {
      consoleOn('here', 1, { isGroup: true }).announce(ewa)
    } finally {
      process.umask(before)
    }
    expect(statSync(beside()).mode & 0o7777).toBe(0o2770)
    expect(statSync(join(beside(), 'here.1.json')).mode & 0o777).toBe(0o660)
  })
})

describe("somebody's own files are never cleared away", () => {
  const longAgo = 1000

  test('not in a folder that a link leads to', () => {
    const documents = join(folder, 'documents')
    mkdirSync(documents)
    writeFileSync(join(documents, 'host.1.json'), JSON.stringify(ewa))
    utimesSync(join(documents, 'host.1.json'), longAgo, longAgo)
    symlinkSync(documents, beside())
    const one = consoleOn('here', 1)
    one.announce(ewa)
    expect(one.others()).toEqual([])
    one.announce(null)
    expect(readdirSync(documents)).toEqual(['host.1.json'])
  })

  test('not by a name of another kind, and not what says something else', () => {
    mkdirSync(beside())
    const names = ['invoices.json', 'a.b.json', 'host.1.json', 'far.2.json.new']
    writeFileSync(join(beside(), 'invoices.json'), JSON.stringify(ewa))
    writeFileSync(join(beside(), 'a.b.json'), JSON.stringify(ewa))
    writeFileSync(join(beside(), 'host.1.json'), '{"total":1200}')
    writeFileSync(join(beside(), 'far.2.json.new'), JSON.stringify(ewa))
    for (const name of names) utimesSync(join(beside(), name), longAgo, longAgo)
    consoleOn('host', 2).others()
    expect(readdirSync(beside()).toSorted()).toEqual(names.toSorted())
  })

  test('not after its folder was put in the place of the one there was', () => {
    const one = consoleOn('here', 1)
    one.announce(ewa)
    const documents = join(folder, 'documents')
    renameSync(beside(), documents)
    symlinkSync(documents, beside())
    one.announce(null)
    expect(existsSync(join(documents, 'here.1.json'))).toBe(true)
  })
})

test('where nothing can be written the work goes on', () => {
  writeFileSync(beside(), '')
  const one = consoleOn('here', 1)
  one.announce(ewa)
  one.beat()
  expect(one.others()).toEqual([])
})
