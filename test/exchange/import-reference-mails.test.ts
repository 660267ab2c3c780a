import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseMail } from '../../src/mail/parse-mail.ts'
import { attachmentFilesOf } from '../../src/store/attachments/attachment-files.ts'
import { type DumpedRow, dumpStore, dumpText } from '../builders/dump-store.ts'
import type { TestStore } from '../builders/an-empty-store.ts'
import { breaches } from '../properties/invariants.ts'
import { aStoreOfTheSite } from './demo-store.ts'
import { type Imported, imported } from './mails.ts'
import { referenceMail, referenceMailFolder, referenceMailNames } from '../mail/reference-mails.ts'

/** Refused for good, with the reason. */
const refused = { 'sample_output_multipart.eml': 'mail-empty' }

/** The same Message-ID, sender and words as an earlier one: one mail that came twice, or a copy somebody edited. */
const sameAsBefore = [
  'attachment_emails/attachment_pdf_lf.eml',
  'attachment_emails/attachment_pdf_non_ascii_lf.eml',
  'attachment_emails/attachment_with_unquoted_name.eml',
  'error_emails/multiple_invalid_content_dispositions.eml',
  'error_emails/multiple_references_with_one_invalid.eml',
  'mime_emails/raw_email12.eml',
  'mime_emails/raw_email_with_quoted_illegal_boundary.eml',
  'multipart_report_emails/multi_address_bounce2.eml',
  'plain_emails/basic_email_lf.eml',
  'plain_emails/raw_email5.eml',
  'plain_emails/raw_email6.eml',
  'plain_emails/raw_email8.eml',
  'plain_emails/raw_email_with_at_display_name.eml',
  'rfc2822/example02.eml',
  'rfc2822/example05.eml',
  'rfc2822/example08.eml',
  'rfc2822/example09.eml',
  'rfc2822/example11.eml',
  'rfc2822/example13.eml',
]

/** Written by machines; none of them makes a customer. */
const automatic = [
  'error_emails/bad_date_header.eml',
  'error_emails/empty_in_reply_to.eml',
  'mime_emails/raw_email_with_mimepart_without_content_type.eml',
  'multipart_report_emails/multi_address_bounce1.eml',
  'multipart_report_emails/multipart_report_multiple_status.eml',
  'multipart_report_emails/report_422.eml',
  'multipart_report_emails/report_530.eml',
]

let site: TestStore
let first: Imported
const rows = (table: string): readonly DumpedRow[] => dumpStore(site.path).get(table) ?? []
const nameOf = (file: string): string => file.slice(referenceMailFolder().length)
const named = (became: string): readonly string[] =>
  first.reports.filter((report) => report.became === became).map(({ file }) => nameOf(file))

beforeAll(async () => {
  site = await aStoreOfTheSite()
  first = await imported(site, referenceMailFolder())
})
afterAll(() => site.close())

test('each of the 104 mails is accounted for, in order, and few are refused', () => {
  expect(first.stoppedBy).toBeNull()
  expect(first.reports.map(({ file }) => nameOf(file))).toEqual(referenceMailNames())
  expect(first.reports).toHaveLength(104)
  expect(named('unreadable').concat(named('skipped'))).toEqual([])
  expect(named('already')).toEqual(sameAsBefore)
  expect(
    Object.fromEntries(
      first.reports.flatMap((report) =>
        report.became === 'refused' ? [[nameOf(report.file), report.error.code]] : [],
      ),
    ),
  ).toEqual(refused)
  expect(first.counts.interaction + first.counts.appended).toBe(104 - 1 - sameAsBefore.length)
})

test('what came in is stored as it was read, whole beside the store and under the interaction that the report names', async () => {
  const messages = new Map(rows('messages').map((row) => [row['raw_hash'], row]))
  const interactions = new Map(rows('interactions').map((row) => [row['ref'], row]))
  const cameIn = [...named('interaction'), ...named('appended')]
  for (const name of cameIn) {
    const raw = referenceMail(name)
    const message = messages.get(createHash('sha256').update(raw).digest('hex'))
    const mail = await parseMail(raw)
    if ('refused' in mail) throw new Error(name)
    const report = first.reports.find(({ file }) => nameOf(file) === name)
    const ref = report && 'ref' in report ? report.ref : ''
    expect(message, name).toMatchObject({
      interaction_id: interactions.get(ref)?.['id'],
      sender_name: mail.from?.name ?? '',
      sender_address: mail.from?.address ?? '',
      text: mail.text,
      message_id: mail.messageId,
      automatic: mail.isAutomatic ? 1 : 0,
    })
    const attachments = rows('attachments').filter((row) => row['message_id'] === message?.['id'])
    expect(
      attachments.toSorted((a, b) => Number(a['position']) - Number(b['position'])),
      name,
    ).toMatchObject(
      mail.attachments.map(({ name: fileName, mediaType, content }) => ({
        name: fileName,
        media_type: mediaType,
        bytes: content.length,
        content_hash: createHash('sha256').update(content).digest('hex'),
      })),
    )
  }
  expect(cameIn).toHaveLength(messages.size)
})

test('everything that the store names lies beside it under its hash, for its owner alone', () => {
  const files = attachmentFilesOf(site.path, false)
  const hashes = [
    ...rows('messages').map((row) => String(row['raw_hash'])),
    ...rows('attachments').map((row) => String(row['content_hash'])),
  ]
  expect(hashes.length).toBeGreaterThan(100)
  for (const hash of hashes) {
    expect(statSync(files.pathOf(hash)).mode & 0o777).toBe(0o600)
    expect(
      createHash('sha256')
        .update(readFileSync(files.pathOf(hash)))
        .digest('hex'),
    ).toBe(hash)
  }
  const lying = readdirSync(files.folder, { recursive: true, encoding: 'utf8' })
  const names = lying.filter((name) => statSync(join(files.folder, name)).isFile())
  expect(names.filter((name) => !/^([0-9a-f]{2})[/\\]\1[0-9a-f]{62}$/.test(name))).toEqual([])
})

test('machines make no customer, and what they wrote is marked', () => {
  const marked = first.reports.filter((report) => 'isAutomatic' in report && report.isAutomatic)

  expect(marked.map(({ file }) => nameOf(file))).toEqual(automatic)
  expect(marked.filter((report) => 'isNewCustomer' in report && report.isNewCustomer)).toEqual([])
})

test('nothing that identifies a person is in the input of an event', () => {
  const inputs = rows('events')
    .filter(({ command }) => command === 'interaction.receive')
    .map((row) => {
      const { message, ...input } = JSON.parse(String(row['input']))
      // Ids of messages are what threads hang on; some are made of an address.
      return JSON.stringify({ ...input, message: { ...message, messageId: null, references: [] } })
    })
  const told = rows('messages').flatMap((row) => [
    row['sender_address'],
    row['sender_name'],
    row['subject'],
    String(row['text']).split('\n')[0],
  ])
  const attached = rows('attachments').map((row) => row['name'])
  const personal = [...told, ...attached].map((text) => String(text ?? '')).filter((text) => text.length > 5)

  expect(inputs.length).toBeGreaterThan(70)
  expect(personal.length).toBeGreaterThan(250)
  for (const text of new Set(personal)) {
    expect(inputs.filter((input) => input.includes(JSON.stringify(text).slice(1, -1)))).toEqual([])
  }
})

test('nothing that holds in every store is broken', () => {
  expect(breaches(dumpStore(site.path))).toEqual([])
})

test('a second import adds nothing, neither to the store nor beside it', async () => {
  const files = attachmentFilesOf(site.path, false)
  const lying = (): readonly string[] =>
    readdirSync(files.folder, { recursive: true, encoding: 'utf8' }).toSorted()
  const before = { store: dumpText(dumpStore(site.path)), files: lying() }

  const second = await imported(site, referenceMailFolder())

  expect(second.counts).toMatchObject({ interaction: 0, appended: 0, already: 103, refused: 1 })
  expect(dumpText(dumpStore(site.path))).toBe(before.store)
  expect(lying()).toEqual(before.files)
})
