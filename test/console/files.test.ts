import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync, chmodSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { type ConsoleDesk, aDesk } from '../builders/a-desk.ts'
import { aMessage } from '../commands/refusals/refusal-site.ts'
import { attachmentFilesOf } from '../../src/store/attachments/attachment-files.ts'

// What came with a mail is saved and looked at, and files go out with a reply; no name and no content can hurt.

let site: TestSite
let desk: ConsoleDesk
let home: string
const done = '\u0004'
const attach = '\u000F'

const files: readonly (readonly [name: string, content: string])[] = [
  ['faktura.pdf', '%PDF-1.7 faktura'],
  ['../../\u001B[31mulotka.pdf', 'MZ\u0000\u0001 program'],
  ['instalator.exe', 'MZ\u0000'],
]

beforeEach(async () => {
  site = await aSite({
    customers: [{ ref: 'KX-9', name: 'Jan Kowalski', email: 'jan@poczta.example', language: 'pl' }],
  })
  const kept = attachmentFilesOf(site.path, false)
  const attachments = files.map(([name, content]) => ({
    name,
    mediaType: 'application/pdf',
    bytes: content.length,
    contentHash: kept.put(Buffer.from(content)),
  }))
  const mail = { channel: 'email', queue: 'written', subject: 'Faktura', customer: 'KX-9' }
  const message = { ...aMessage('<one@poczta.example>'), attachments }
  must(await site.as('owner').receive({ ...mail, message }, ['KX-1']))
  desk = await aDesk(site)
  home = dirname(desk.desk)
})

/** A program in place of the system's, which writes down what it is given. */
function anOpener(): Readonly<Record<string, string>> {
  const folder = join(home, 'bin')
  mkdirSync(folder)
  const path = join(folder, 'xdg-open')
  writeFileSync(
    path,
    `#!/bin/sh\nprintf '%s\\n' "$#" "$1" > '${home}/opened.txt'\ncat "$1" >> '${home}/opened.txt'\n`,
  )
  chmodSync(path, 0o755)
  return { PATH: `${folder}:${process.env['PATH'] ?? ''}`, DISPLAY: ':1' }
}

test('f lists the files of a mail, s asks for a folder, Tab completes it, and the file is saved for its owner alone', async () => {
  mkdirSync(join(home, 'pobrane'))
  const terminal = await desk.openAs('ewa')
  terminal.type('\r')
  await terminal.until('KX-1 is yours')
  terminal.type('f')
  const list = await terminal.until('Files of KX-1')
  expect(list).toMatch(/faktura\.pdf +16\sB/)
  terminal.type('jj')
  await terminal.until('▸ faktura.pdf')
  terminal.type('s')
  await terminal.until('Save faktura.pdf to')
  terminal.type('po\t')
  await terminal.until('~/pobrane/')
  terminal.type('\r')
  await terminal.until('Saved as')
  const path = join(home, 'pobrane', 'faktura.pdf')
  expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7 faktura')
  expect(statSync(path).mode & 0o777).toBe(0o600)

  terminal.type('fa')
  await terminal.until('Save 3 files to')
  terminal.type('\r')
  await terminal.until('3 files saved in ~/pobrane/')
  expect(readdirSync(join(home, 'pobrane')).toSorted()).toEqual(
    ['[31mulotka.pdf', 'faktura (2).pdf', 'faktura.pdf', 'instalator.exe'].toSorted(),
  )
})

test('o opens what can only be looked at, with one argument and no shell; programs are told by what they are', async () => {
  const terminal = await desk.openAs('ewa', { env: anOpener() })
  terminal.type('\r')
  await terminal.until('KX-1 is yours')
  terminal.type('fo')
  await terminal.until('instalator.exe could run a program')
  terminal.type('jo')
  await terminal.until(/is not what its name says: it is a program\s+for Windows/)
  expect(readdirSync(home)).not.toContain('opened.txt')
  terminal.type('jo')
  await terminal.until('faktura.pdf is open elsewhere')
  const [count, path, content] = readFileSync(join(home, 'opened.txt'), 'utf8').split('\n')
  expect([count, content]).toEqual(['1', '%PDF-1.7 faktura'])
  expect(statSync(String(path)).mode & 0o777).toBe(0o400)
  expect(statSync(dirname(String(path))).mode & 0o777).toBe(0o700)
})

test('where nothing can show a file, that is said', async () => {
  const terminal = await desk.openAs('ewa', { env: { DISPLAY: '', WAYLAND_DISPLAY: '' } })
  terminal.type('\r')
  await terminal.until('KX-1 is yours')
  terminal.type('fjjo')
  expect(await terminal.until('Nothing here can show')).toContain('Nothing here can show faktura.pdf')
})

test('files go out with a reply, one is taken off again, the draft keeps them, and undo brings them back', async () => {
  writeFileSync(join(home, 'taryfy.pdf'), '%PDF taryfy')
  writeFileSync(join(home, 'umowa.pdf'), '%PDF umowa')
  let terminal = await desk.openAs('ewa')
  terminal.type(`rW załączeniu.${attach}`)
  await terminal.until('Attach:')
  terminal.type('~/ta\t\r')
  await terminal.until('+ taryfy.pdf')
  terminal.type('~/umowa.pdf\r')
  await terminal.until('+ umowa.pdf')
  // Del takes off what the pointer stands at.
  terminal.type('\u001B[3~')
  await terminal.until(/^(?![^]*umowa)[^]*Attach:/)
  terminal.type('~/nie.pdf\r')
  await terminal.until('There is no file')
  await terminal.settled(400)
  terminal.close()
  // What becomes of the file, or of the console, does nothing to the draft.
  writeFileSync(join(home, 'taryfy.pdf'), 'changed')

  terminal = desk.open()
  expect(await terminal.until('Reply to KX-1')).toContain('+ taryfy.pdf')
  terminal.type(done)
  await terminal.until('The reply goes out in')
  expect(site.rows('attachments').filter(({ name }) => name === 'taryfy.pdf')).toMatchObject([{ bytes: 11 }])
  terminal.type('u')
  await terminal.until('Taken back: reply')
  expect(site.rows('attachments').filter(({ name }) => name === 'taryfy.pdf')).toEqual([])
  terminal.type('r')
  expect(await terminal.until('Reply to KX-1')).toContain('+ taryfy.pdf')
})
