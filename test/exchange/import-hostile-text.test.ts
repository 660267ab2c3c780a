import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attachmentFilesOf } from '../../src/store/attachments/attachment-files.ts'
import type { TestStore } from '../builders/an-empty-store.ts'
import { type DumpedRow, dumpStore } from '../builders/dump-store.ts'
import { aStoreOfTheSite } from './demo-store.ts'
import { aFolder, type Imported, imported } from './mails.ts'

type Hostile = { readonly id: string; readonly s: string }

const strings = hostileStrings()

function hostileStrings(): readonly Hostile[] {
  const file = fileURLToPath(new URL('../../../shared/reference/hostile-text.json', import.meta.url))
  if (!existsSync(file)) throw new Error(`The corpus of hostile text is missing: this test reads ${file}`)
  const corpus: { readonly strings: readonly Hostile[] } = JSON.parse(readFileSync(file, 'utf8'))
  return corpus.strings.map(({ id, s }) => ({ id, s: s.toWellFormed() }))
}

/** Mailers put encoded words where they do not belong, so that a name that looks like one is read as one. */
const decodedTwice: Readonly<Record<string, string>> = {
  'reasm-rfc2047': '« \u001b[2J\u001b]52;c;AA\u0007 »',
  'reasm-rfc2047-crlf': '« a\r\nBcc: evil@example.com »',
}

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const marked = (text: string): string => `« ${text} »`
/** A header says one line; longer ones are cut. */
const oneLine = (text: string, length: number): string =>
  text.replace(/\s+/g, ' ').trim().slice(0, length).toWellFormed()

/** Every place that a sender fills, encoded as the standards ask. */
function wellEncoded({ id, s }: Hostile): string {
  const word = `=?utf-8?B?${base64(marked(s))}?=`
  return [
    `From: ${word} <nadawca@mail.example>`,
    'To: bok@wislana-energia.example',
    `Subject: ${word}`,
    'Date: Mon, 23 Nov 2026 08:45:00 +0100',
    `Message-ID: <${id}@good>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(marked(s)).replace(/.{76}/g, '$&\n'),
    '--b',
    'Content-Type: application/octet-stream',
    `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(marked(s))}`,
    '',
    s,
    '--b--',
    '',
  ].join('\n')
}

/** The same with raw bytes where none belong, a wrong charset and a quoted name that ends too early. */
function badlyEncoded({ id, s }: Hostile): string {
  return [
    `From: "${s}" <nadawca@mail.example>`,
    `Subject: ${s}`,
    `Message-ID: <${id}@bad>`,
    'Content-Type: multipart/mixed; boundary="b',
    '',
    '--b',
    'Content-Type: text/plain; charset=x-nonsense',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    s,
    '--b',
    `Content-Type: text/html; charset=us-ascii; name="${s}`,
    `Content-Disposition: attachment; filename="../../${s}`,
    '',
    `<p>${s}</p>`,
  ].join('\n')
}

function folderOf(write: (hostile: Hostile) => string): string {
  const named = strings.map((hostile, at) => [`${String(at).padStart(3, '0')}.eml`, write(hostile)] as const)
  return aFolder(Object.fromEntries(named))
}

let site: TestStore
let good: Imported
let bad: Imported
const rows = (table: string): readonly DumpedRow[] => dumpStore(site.path).get(table) ?? []

beforeAll(async () => {
  site = await aStoreOfTheSite()
  good = await imported(site, folderOf(wellEncoded))
  bad = await imported(site, folderOf(badlyEncoded))
})
afterAll(() => site.close())

describe('hostile text in a mail', () => {
  test('is stored raw wherever it is rightly encoded: subject, sender, text and name of an attachment', () => {
    const messages = new Map(rows('messages').map((row) => [row['message_id'], row]))
    const attachments = new Map(rows('attachments').map((row) => [row['message_id'], row]))

    expect(strings.length).toBeGreaterThan(300)
    expect(good.counts).toMatchObject({ interaction: strings.length, refused: 0, already: 0 })
    for (const { id, s } of strings) {
      const message = messages.get(`${id}@good`)
      expect(message?.['text'], id).toBe(marked(s).replace(/\r\n?/g, '\n').slice(0, 200_000))
      expect(message?.['subject'], id).toBe(oneLine(marked(s), 2000))
      expect(message?.['sender_name'], id).toBe(oneLine(marked(s), 500))
      const name = attachments.get(String(message?.['id']))?.['name']
      expect(name, id).toBe(oneLine(decodedTwice[id] ?? marked(s), 255))
    }
  })

  test('that is wrongly encoded comes in all the same, each mail by itself', () => {
    expect(bad.stoppedBy).toBeNull()
    expect(bad.reports).toHaveLength(strings.length)
    expect(bad.counts).toMatchObject({ unreadable: 0, refused: 0, already: 0 })
  })

  test('names no file: beside the store there are hashes alone', () => {
    const names = readdirSync(attachmentFilesOf(site.path, false).folder, {
      recursive: true,
      encoding: 'utf8',
    })

    expect(names.length).toBeGreaterThan(strings.length)
    expect(names.filter((name) => !/^[0-9a-f]{2}(?:[/\\][0-9a-f]{64})?$/.test(name))).toEqual([])
    expect(readdirSync(site.folder).toSorted()).toEqual(
      ['store.db', 'store.db-shm', 'store.db-wal', 'store.db.attachments'].toSorted(),
    )
  })
})
