import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addNote } from '../../src/commands/interactions/add-note.ts'
import { applicationId, knownVersion, migrate, storeVersion } from '../../src/store/migrate.ts'
import { anEmptyStore } from '../builders/an-empty-store.ts'
import { openTheLine } from '../store/open-the-line.ts'
import { integrityOf } from './problems-of-store.ts'
import { startProgram } from './start-program.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-'))
  path = join(folder, 'store.db')
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function allAtOnce(count: number, program = 'create'): Promise<readonly (readonly string[])[]> {
  const programs = Array.from({ length: count }, () => startProgram(program, [path]))
  await Promise.all(programs.map((each) => each.line('ready')))
  for (const each of programs) each.tell('go')
  await Promise.all(programs.map((each) => each.ended))
  return programs.map(({ lines }) => lines.slice(1))
}

test('of several who make one store at once, one makes it, and all work on it', async () => {
  const said = await allAtOnce(8)

  expect(said.filter(([made]) => made === 'made')).toHaveLength(1)
  expect(said.filter(([made]) => made === 'store-exists')).toHaveLength(7)
  expect(new Set(said.map(([, opened]) => opened)).size).toBe(1)
  expect(said[0]?.[1]).toMatch(/^opened [0-9a-v]{26}$/)
  expect(readdirSync(folder)).toEqual(['store.db'])
})

test('several who migrate an older store at once bring it to the newest version once', async () => {
  const old = new Database(path)
  old.pragma('journal_mode = WAL')
  old.pragma(`application_id = ${applicationId}`)
  old.close()

  const said = await allAtOnce(8, 'migrate')

  expect(said.flat()).toEqual(Array(8).fill(`version ${knownVersion}`))
  const migrated = new Database(path)
  expect(storeVersion(migrated)).toBe(knownVersion)
  migrated.close()
  expect(integrityOf(path)).toEqual(['ok'])
})

test('a migration that is killed half-way leaves the store as it was, and the next one brings it over', async () => {
  const old = new Database(path)
  old.pragma('journal_mode = WAL')
  old.pragma(`application_id = ${applicationId}`)
  old.close()
  const half = startProgram('migrate-by-half', [path])
  await half.line('inside')
  half.kill()
  await half.ended

  const after = new Database(path)
  expect(storeVersion(after)).toBe(0)
  expect(after.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()).toBe(0)
  migrate(after)
  expect(storeVersion(after)).toBe(knownVersion)
  after.close()
  expect(integrityOf(path)).toEqual(['ok'])
})

test('a change by another process is noticed, and nothing is noticed where nothing changed', async () => {
  const site = await anEmptyStore()
  await site.give('owner', openTheLine, { agents: ['ewa'], waiting: 1 })
  const ref = `${site.store.info.prefix}-1`
  let noticed = 0
  const stop = site.store.watch(() => noticed++)

  await site.attempt('ewa', addNote, { ref, text: '  ' })
  await pause(300)
  expect(noticed).toBe(0)

  const other = startProgram('note-until-refused', [site.path, ref, '10', '1'])
  await other.line('finished')
  await pause(300)
  expect(noticed).toBe(1)

  await site.give('ewa', addNote, { ref, text: 'My own.' })
  await pause(300)
  expect(noticed).toBe(2)

  stop()
  await site.give('ewa', addNote, { ref, text: 'Nobody listens.' })
  await pause(300)
  expect(noticed).toBe(2)
  other.kill()
  await other.ended
  await site.close()
})

test('a watch that nobody ended ends with the store', async () => {
  const site = await anEmptyStore()
  site.store.watch(() => undefined)

  await site.close()

  // Looking at a closed store would be an uncaught fault, which fails the run.
  await pause(250)
  expect(readdirSync(folder)).toEqual([])
})
