import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { aTemporaryFolder } from '../exchange/a-temporary-folder.ts'
import { aFolder } from '../exchange/mails.ts'
import { errorFrom, jsonFrom, shellOn } from './shell-on.ts'

let site: TestSite
beforeEach(async () => {
  site = await aSite({})
})
afterEach(() => site.close())

const hostile = [
  '../../x.pdf',
  '\u001B]0;owned\u0007\u001B[31mfaktura.pdf',
  `${'a'.repeat(10_000)}.pdf`,
  'faktura\u202Efdp.exe',
  'faktura.pdf',
]

/** A mail with a file of each name; its content is the name's number. Answers the contact's ref. */
async function received(names: readonly string[] = hostile): Promise<string> {
  const parts = names.map(
    (name, index) =>
      `--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename*=utf-8''${encodeURIComponent(name)}\n\nfile ${index + 1}\n`,
  )
  const mail =
    'From: jan@poczta.example\nTo: bok@wislana.example\nSubject: Skany\nMessage-ID: <1@x>\nDate: Mon, 9 Nov 2026 08:00:00 +0100\n' +
    `Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nW załączeniu.\n${parts.join('')}--b--\n`
  await jsonFrom(site, ['import', 'mail', aFolder({ '1.eml': mail }), '--queue', 'E-mail'])
  return String(site.rows('interactions')[0]?.['ref'])
}

const rowsOf = (answer: Record<string, unknown>) => answer['rows'] as readonly Record<string, unknown>[]

test('the files of a contact are listed with their numbers, and nothing in their names acts', async () => {
  const ref = await received()

  const rows = rowsOf(await jsonFrom(site, ['attachments', ref]))
  expect(rows.map(({ n, bytes }) => [n, bytes])).toEqual([1, 2, 3, 4, 5].map((n) => [n, 6]))
  const { out } = await shellOn(site, ['attachments', ref])
  expect(out).toContain('faktura.pdf')
  expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/)
})

test('hostile names are saved inside the folder, each its owner’s alone, and nothing is written over', async () => {
  const ref = await received()
  const folder = aTemporaryFolder()
  mkdirSync(join(folder, 'to'))
  writeFileSync(join(folder, 'to', 'faktura.pdf'), 'mine')

  const rows = rowsOf(await jsonFrom(site, ['attachment', 'save', ref, '--folder', join(folder, 'to')]))
  const names = readdirSync(join(folder, 'to'))
  expect(names).toHaveLength(6)
  expect(readdirSync(folder)).toEqual(['to'])
  expect(names.toSorted()).toEqual(
    [
      'faktura.pdf',
      'faktura (2).pdf',
      'fakturafdp.exe',
      ']0;owned[31mfaktura.pdf',
      'x.pdf',
      `${'a'.repeat(176)}.pdf`,
    ].toSorted(),
  )
  expect(readFileSync(join(folder, 'to', 'faktura.pdf'), 'utf8')).toBe('mine')
  for (const { path, n } of rows) {
    expect(readFileSync(String(path), 'utf8').trimEnd()).toBe(`file ${String(n)}`)
    expect(statSync(String(path)).mode & 0o777).toBe(0o600)
  }
})

test('a link that lies in wait under the name is not followed', async () => {
  const ref = await received(['faktura.pdf'])
  const folder = aTemporaryFolder()
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'faktura.pdf'))

  await jsonFrom(site, ['attachment', 'save', ref, '1', '--folder', folder])

  expect(readdirSync(folder).toSorted()).toEqual(['faktura (2).pdf', 'faktura.pdf'])
})

test('what is not there is said: a number, a folder, content that is gone or was changed', async () => {
  const ref = await received(['faktura.pdf'])
  const folder = aTemporaryFolder()

  expect(await errorFrom(site, ['attachment', 'save', ref, '7'])).toMatchObject({
    exit: 3,
    code: 'attachment-unknown',
  })
  expect(await errorFrom(site, ['attachment', 'save', ref, '--folder', join(folder, 'no')])).toMatchObject({
    code: 'folder-not-found',
  })
  const hash = String(rowsOf(await jsonFrom(site, ['attachments', ref]))[0]?.['sha256'])
  const path = join(`${site.path}.attachments`, hash.slice(0, 2), hash)
  writeFileSync(path, 'other')
  expect(await errorFrom(site, ['attachment', 'save', ref])).toMatchObject({ code: 'attachment-lost' })
  rmSync(path)
  expect(await errorFrom(site, ['attachment', 'save', ref])).toMatchObject({ code: 'attachment-lost' })
  expect(readdirSync(folder)).toEqual([])
})

test('a file sent with a reply is there to be saved, and undo takes it back with the reply', async () => {
  const ref = await received([])
  const file = join(aFolder({ 'taryfy.pdf': '%PDF-1.4 taryfy' }), 'taryfy.pdf')
  await jsonFrom(site, ['take', ref, '--as', 'ewa'])
  await jsonFrom(site, ['reply', ref, '--text', 'W załączeniu.', '--attach', file, '--as', 'ewa'])

  expect(rowsOf(await jsonFrom(site, ['attachments', ref]))).toMatchObject([
    { n: 1, name: 'taryfy.pdf', mediaType: 'application/pdf', direction: 'out' },
  ])
  await jsonFrom(site, ['undo', '--as', 'ewa'])
  expect(rowsOf(await jsonFrom(site, ['attachments', ref]))).toEqual([])
})

test('more files than a message takes are refused before any is kept', async () => {
  const ref = await received([])
  await jsonFrom(site, ['take', ref, '--as', 'ewa'])
  const folder = aFolder(Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`${n}.txt`, `${n}`])))
  const attached = readdirSync(folder).flatMap((name) => ['--attach', join(folder, name)])

  expect(await errorFrom(site, ['reply', ref, '--text', 'x', ...attached, '--as', 'ewa'])).toMatchObject({
    code: 'attachments-too-many',
  })
})

test('a site says how large what goes with a message may be, all of it together', async () => {
  const ref = await received([])
  await jsonFrom(site, ['take', ref, '--as', 'ewa'])
  const usual = aSiteDefinition()
  must(await site.as('owner').applySite({ ...usual, site: { ...usual.site, attachedMegabytes: 1 } }))
  const half = 'x'.repeat(600_000)
  const folder = aFolder({ 'a.txt': half, 'b.txt': half })
  const reply = (...names: readonly string[]) => [
    'reply',
    ref,
    '--text',
    'x',
    ...names.flatMap((name) => ['--attach', join(folder, name)]),
    '--as',
    'ewa',
  ]

  expect(await errorFrom(site, reply('a.txt', 'b.txt'))).toMatchObject({ code: 'attachments-too-large' })
  expect(await jsonFrom(site, reply('a.txt'))).toMatchObject({ ref })
})
