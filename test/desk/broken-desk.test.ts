import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs' // prettier-ignore
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startProgram } from '../reliability/start-program.ts'
import { openDesk, type PersonDesk } from '../../src/desk/open-desk.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-desk-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const inDesk = (...names: readonly string[]): string => join(folder, 'store', ...names)
const inDrafts = (name: string): string => inDesk('agents', 'ewa', 'drafts', name)
const faults: unknown[] = []
const aDesk = (): PersonDesk =>
  openDesk({
    folder,
    storeId: 'store',
    now: () => 1000,
    randomBytes: (count) => new Uint8Array(count),
    pid: 1,
    isRunning: () => false,
    latestEvent: () => 0,
    failed: (fault) => faults.push(fault),
  })
const note = JSON.stringify({ text: 'Pyta o odczyt', writtenAt: 1, sentAt: null })

test('a draft whose name no ref can have is left where it is, and the others are read', () => {
  mkdirSync(inDrafts('.'), { recursive: true })
  writeFileSync(inDrafts('%.note.json'), note)
  writeFileSync(inDrafts('KX-1.note.json'), note)
  expect(
    aDesk()
      .of('ewa')
      .drafts.waiting()
      .map(({ under }) => under),
  ).toEqual(['KX-1'])
  expect(existsSync(inDrafts('%.note.json'))).toBe(true)
})

test('a folder in the place of a draft is set aside, and a draft can be kept there', () => {
  mkdirSync(inDrafts('KX-1.note.json'), { recursive: true })
  const desk = aDesk()
  const { notes, waiting } = desk.of('ewa').drafts
  expect(waiting()).toEqual([])
  expect(notes.read('KX-1')).toBeNull()
  notes.keep('KX-1', 'Pyta o odczyt')
  desk.flush()
  expect(aDesk().of('ewa').drafts.notes.read('KX-1')).toBe('Pyta o odczyt')
  expect(existsSync(`${inDrafts('KX-1.note.json')}.broken`)).toBe(true)
  expect(faults).toEqual([])
})

test('a folder in the place of where a console was is nowhere to come back to', () => {
  mkdirSync(inDesk('consoles', '7.json'), { recursive: true })
  writeFileSync(inDesk('consoles', '8.json'), JSON.stringify({ agent: 'ewa', place: 'queue', at: 1 }))
  const desk = aDesk()
  expect(desk.places.claim(null)).toMatchObject({ agent: 'ewa' })
  desk.flush()
  expect(existsSync(inDesk('consoles', '7.json'))).toBe(true)
})

test('what cannot be set aside because that was done before is taken for nothing', () => {
  mkdirSync(inDrafts('KX-1.note.json'), { recursive: true })
  mkdirSync(join(`${inDrafts('KX-1.note.json')}.broken`, 'full'), { recursive: true })
  expect(aDesk().of('ewa').drafts.notes.read('KX-1')).toBeNull()
})

test('a file in the place of the folder of drafts does not keep anybody from work', () => {
  mkdirSync(inDesk('agents', 'ewa'), { recursive: true })
  writeFileSync(inDesk('agents', 'ewa', 'drafts'), '')
  expect(aDesk().of('ewa').drafts.waiting()).toEqual([])
})

// Its rights keep a file from nobody who is root: what cannot be read for another reason stands for it, and is so for everybody.
test.each<readonly [string, (path: string) => unknown]>([
  ['is a pipe', (path: string) => execFileSync('/usr/bin/env', ['mkfifo', path])],
  ['the disk does not give', (path: string) => symlinkSync('/proc/self/mem', path)],
  ['is a link to a folder', (path: string) => symlinkSync('/tmp', path)],
  ...(process.getuid?.() === 0
    ? []
    : [['may not be read', (path: string) => writeFileSync(path, note, { mode: 0o000 })] as const]),
])('a draft that %s is set aside, and another can be kept there', (_what, plant) => {
  mkdirSync(inDrafts('.'), { recursive: true })
  plant(inDrafts('KX-1.note.json'))
  const desk = aDesk()
  const { notes, waiting } = desk.of('ewa').drafts
  expect(waiting()).toEqual([])
  expect(readdirSync(inDrafts('.'))).toEqual(['KX-1.note.json.broken'])
  notes.keep('KX-1', 'Pyta o odczyt')
  desk.flush()
  expect(aDesk().of('ewa').drafts.notes.read('KX-1')).toBe('Pyta o odczyt')
})

test('a draft that only its owner could not read is set aside by whoever is not root', async () => {
  mkdirSync(inDrafts('.'), { recursive: true })
  writeFileSync(inDrafts('KX-1.note.json'), note)
  chmodSync(inDrafts('KX-1.note.json'), 0o000)
  const uid = process.getuid?.() === 0 ? 65_534 : undefined
  const below = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  if (uid !== undefined) for (const path of [folder, ...below]) chownSync(path, uid, uid)
  const program = startProgram('type-draft', [folder, 'Ewa'], uid === undefined ? {} : { uid })
  await program.line('ready')
  program.tell('go')
  expect(await program.ended).toBe(0)
  const names = readdirSync(inDrafts('.')).filter((name) => !name.endsWith('.new'))
  expect(names.toSorted()).toEqual(['KX-1.note.json', 'KX-1.note.json.broken'])
  expect(JSON.parse(readFileSync(inDrafts('KX-1.note.json'), 'utf8'))).toMatchObject({
    text: expect.stringContaining('Ewa 39'),
  })
})
