import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
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

test.skipIf(process.getuid?.() === 0)('a draft that may not be read is set aside', () => {
  mkdirSync(inDrafts('.'), { recursive: true })
  writeFileSync(inDrafts('KX-1.note.json'), note)
  chmodSync(inDrafts('KX-1.note.json'), 0o000)
  expect(aDesk().of('ewa').drafts.waiting()).toEqual([])
  expect(existsSync(`${inDrafts('KX-1.note.json')}.broken`)).toBe(true)
})
