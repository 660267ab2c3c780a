import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addNote } from '../../src/commands/interactions/add-note.ts'
import { createStore } from '../../src/store/create-store.ts'
import { examineStore } from '../../src/store/doctor/examine-store.ts'
import { applicationId, knownVersion } from '../../src/store/migrate.ts'
import { openStoreAt } from '../../src/store/open-store.ts'
import { type TestStore, anEmptyStore, morning } from '../builders/an-empty-store.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'
import { everyRow } from '../store/every-row.ts'
import { openTheLine } from '../store/open-the-line.ts'

let site: TestStore

beforeEach(async () => {
  site = await anEmptyStore()
  await site.give('owner', openTheLine, { agents: ['ewa', 'ola'], waiting: 500 })
})

const surroundings = { now: () => morning, randomBytes: seededBytes(2) }
const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

function overwrite(path: string, from: number, length: number): void {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(length, 0xa5), 0, length, from)
  closeSync(file)
}

/** What opening the store and adding a note come to. */
async function tryIt(): Promise<string> {
  const opened = openStoreAt(site.path, surroundings)
  if (!opened.ok) return opened.refusal.code
  const given = { command: addNote, input: { ref: 'XX-1', text: 'Seen.' }, actor: 'ewa' }
  const outcome = await opened.value.runner.run(given)
  await opened.value.close()
  return outcome.ok ? 'done' : outcome.refusal.code
}

describe('a file that is damaged is reported and left as it is', () => {
  beforeEach(async () => {
    await site.store.close()
  })
  afterEach(() => {
    rmSync(site.folder, { recursive: true, force: true })
  })

  test.each<readonly [string, string, (path: string) => void]>([
    ['bytes overwritten in its schema', 'store-damaged', (path) => overwrite(path, 100, 3996)],
    [
      'bytes overwritten in the middle',
      'store-damaged',
      (path) => overwrite(path, 8192, statSync(path).size - 8192),
    ],
    ['its first bytes overwritten', 'store-not-a-store', (path) => overwrite(path, 0, 100)],
    ['cut off in the middle', 'store-damaged', (path) => truncateSync(path, 40_000)],
    ['cut off after a few bytes', 'store-not-a-store', (path) => truncateSync(path, 60)],
    ['empty', 'store-not-a-store', (path) => truncateSync(path, 0)],
    ['a text', 'store-not-a-store', (path) => writeFileSync(path, 'Dear all,\n'.repeat(500))],
  ])('%s: %s', async (_what, code, damage) => {
    damage(site.path)
    const before = hashOf(site.path)

    expect(await tryIt()).toBe(code)
    expect(createStore(site.path, surroundings, { group: false })).toMatchObject({
      refusal: { code: 'store-exists' },
    })

    expect(hashOf(site.path)).toBe(before)
    expect(readdirSync(site.folder)).toEqual(['store.db'])
  })

  test('the WAL beside a file that was cut short stays as it is', async () => {
    truncateSync(site.path, 300)
    writeFileSync(`${site.path}-wal`, 'what was acknowledged last')

    expect(await tryIt()).toBe('store-not-a-store')
    expect(readFileSync(`${site.path}-wal`, 'utf8')).toBe('what was acknowledged last')
  })

  test('a database of another program is not taken for a store', async () => {
    rmSync(site.path)
    const other = new Database(site.path)
    other.exec('CREATE TABLE notes (text)')
    other.close()
    const before = hashOf(site.path)

    expect(await tryIt()).toBe('store-not-a-store')
    expect(hashOf(site.path)).toBe(before)
  })

  test.each<readonly [string, string, (other: Database.Database) => void]>([
    ['without a version', 'store-not-a-store', (other) => other.exec('CREATE TABLE notes (text)')],
    ['with a version and without tables', 'store-damaged', (other) => other.pragma('user_version = 1')],
    [
      'with the tables of another program',
      'store-damaged',
      (other) => other.exec('CREATE TABLE events (text); PRAGMA user_version = 1'),
    ],
  ])('a file that calls itself a store, %s, is left as it is: %s', async (_what, code, fill) => {
    rmSync(site.path)
    const other = new Database(site.path)
    other.pragma(`application_id = ${applicationId}`)
    fill(other)
    other.close()
    const before = hashOf(site.path)

    expect(await tryIt()).toBe(code)
    expect(hashOf(site.path)).toBe(before)
    expect(examineStore(site.path, { now: morning, full: false }).map(({ level }) => level)).toContain(
      'error',
    )
  })

  test('links in a circle are named as such', async () => {
    rmSync(site.path)
    symlinkSync(site.path, site.path)

    const opened = openStoreAt(site.path, surroundings)

    expect(opened).toMatchObject({
      refusal: {
        code: 'store-no-access',
        detail: expect.stringContaining('too many symbolic links') as string,
      },
    })
    expect(examineStore(site.path, { now: morning, full: false })).toMatchObject([
      { code: 'file-not-readable', level: 'error' },
    ])
  })

  test.runIf(process.platform === 'linux')('memory is not taken for a store', () => {
    expect(openStoreAt('/proc/self/mem', surroundings)).toMatchObject({
      refusal: { code: 'store-no-access' },
    })
  })

  test('the doctor says what lies there instead of a file, and advises nothing about its rights', () => {
    rmSync(site.path)
    execFileSync('/usr/bin/env', ['mkfifo', site.path])
    const found = [site.path, site.folder, '/dev/zero'].map((path) =>
      examineStore(path, { now: morning, full: false }).map(({ code, fix }) => [code, fix]),
    )

    expect(found).toEqual([
      [['file-is-special', undefined]],
      [['file-is-folder', undefined]],
      [['file-is-special', undefined]],
    ])
  })

  test('a folder is not taken for a store', async () => {
    rmSync(site.path)
    mkdirSync(site.path)

    expect(await tryIt()).toBe('store-not-a-store')
  })

  test('nor is a place where there is nothing', async () => {
    rmSync(site.path)

    expect(await tryIt()).toBe('store-not-found')
    expect(readdirSync(site.folder)).toEqual([])
  })

  test('what a lost store left in its WAL does not get into a new one', async () => {
    rmSync(site.path)
    writeFileSync(`${site.path}-wal`, 'remains')

    expect(createStore(site.path, surroundings, { group: false })).toMatchObject({
      refusal: { code: 'store-exists', path: `${site.path}-wal` },
    })
  })
})

/** As a newer program leaves it. */
function renew(): void {
  const newer = new Database(site.path)
  newer.pragma(`user_version = ${knownVersion + 1}`)
  newer.close()
}

describe('a store made by a newer program', () => {
  afterEach(async () => {
    await site.close()
  })

  const refused = {
    ok: false,
    refusal: { code: 'store-newer', found: knownVersion + 1, known: knownVersion },
  }

  test('is refused when it is opened', () => {
    renew()
    expect(openStoreAt(site.path, surroundings)).toMatchObject(refused)
  })

  test('is refused in the middle of a session, which can still read', async () => {
    expect(
      await site.attempt('ewa', addNote, { ref: `${site.store.info.prefix}-1`, text: 'One.' }),
    ).toMatchObject({
      ok: true,
    })
    renew()
    const before = everyRow(site.path)

    const outcome = await site.attempt('ewa', addNote, { ref: `${site.store.info.prefix}-1`, text: 'Two.' })

    expect(outcome).toMatchObject(refused)
    expect(everyRow(site.path)).toEqual(before)
    expect(site.eventCount()).toBe(2)
  })
})
