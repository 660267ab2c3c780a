import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStore } from '../../src/store/create-store.ts'
import { openStoreAt } from '../../src/store/open-store.ts'
import { morning } from '../builders/an-empty-store.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'
import { openTheLine } from '../store/open-the-line.ts'
import { startProgram } from './start-program.ts'

/** Rights do not bind root, so as root the programs run as nobody. */
const uid = process.getuid?.() === 0 ? 65_534 : undefined
let folder: string
let path: string
let ref: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linia-'))
  path = join(folder, 'store.db')
  const surroundings = { now: () => morning, randomBytes: seededBytes(1) }
  createStore(path, surroundings, { group: false })
  const opened = openStoreAt(path, surroundings)
  if (!opened.ok) throw new Error(opened.refusal.code)
  const line = { command: openTheLine, input: { agents: ['ewa'], waiting: 1 }, actor: 'owner' }
  await opened.value.runner.run(line)
  ref = `${opened.value.info.prefix}-1`
  await opened.value.close()
  for (const each of [folder, path]) if (uid !== undefined) chownSync(each, uid, uid)
})
afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true, force: true })
})

async function tryToNote(): Promise<string> {
  const program = startProgram('note-until-refused', [path, ref, '10', '1'], uid === undefined ? {} : { uid })
  program.child.stdin?.end()
  await program.ended
  return program.lines.join('; ')
}

test('with all rights a note is added', async () => {
  expect(await tryToNote()).toMatch(/^done .*; finished$/)
})

test('a file that may only be read is opened for reading, and a change is refused', async () => {
  chmodSync(path, 0o400)
  const before = readFileSync(path)

  expect(await tryToNote()).toBe('refused store-read-only')
  expect(readFileSync(path)).toEqual(before)
})

test('in a folder that may only be read the store is refused', async () => {
  chmodSync(folder, 0o500)
  const before = readFileSync(path)

  expect(await tryToNote()).toBe('refused store-read-only')
  expect(readFileSync(path)).toEqual(before)
  expect(readdirSync(folder)).toEqual(['store.db'])
})

test('a file that may not be read is refused', async () => {
  chmodSync(path, 0o000)
  expect(await tryToNote()).toBe('refused store-no-access')
})

test('once the rights are back everything works as before', async () => {
  chmodSync(folder, 0o500)
  chmodSync(path, 0o400)
  await tryToNote()
  chmodSync(folder, 0o700)
  chmodSync(path, 0o600)

  expect(await tryToNote()).toMatch(/^done .* 2; finished$/)
})
