import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  chmodSync,
  closeSync,
  existsSync,
  lutimesSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createCustomer } from '../../src/commands/customers/create-customer.ts'
import { receiveInteraction } from '../../src/commands/interactions/receive-interaction.ts'
import { scheduleCallback } from '../../src/commands/callbacks/schedule-callback.ts'
import { speaker } from '../../src/language/say.ts'
import { customerLookup } from '../../src/queries/customers/customer-lookup.ts'
import { type AttachmentFiles, attachmentFilesOf } from '../../src/store/attachments/attachment-files.ts'
import { examineStore } from '../../src/store/doctor/examine-store.ts'
import { fixStore } from '../../src/store/doctor/fix-store.ts'
import { knownVersion } from '../../src/store/migrate.ts'
import type { StoreFinding } from '../../src/store/doctor/store-finding.ts'
import { type TestStore, anEmptyStore, morning } from '../builders/an-empty-store.ts'
import { openTheLine } from './open-the-line.ts'

let site: TestStore
let files: AttachmentFiles
let invoice: string

beforeEach(async () => {
  site = await anEmptyStore()
  files = attachmentFilesOf(site.path, false)
  await site.give('owner', openTheLine, { agents: ['ewa'], waiting: 400 })
  await site.give('ewa', createCustomer, {
    name: 'Łucja Święcicka',
    contactPoints: [{ kind: 'phone', value: '+48 600 100 200' }],
  })
  invoice = files.put(Buffer.from('invoice.pdf'))
  await site.give('system', receiveInteraction, {
    channel: 'email',
    queue: 'written',
    subject: 'Faktura',
    message: {
      senderName: 'Jan',
      senderAddress: 'jan@klient.example',
      recipients: [],
      text: 'W załączniku.',
      messageId: null,
      references: [],
      rawHash: files.put(Buffer.from('raw mail')),
      sentAt: null,
      isAutomatic: false,
      attachments: [{ name: 'a.pdf', mediaType: 'application/pdf', bytes: 11, contentHash: invoice }],
    },
  })
})
afterEach(async () => {
  await site.close()
})

const examine = (full = true, now = morning): readonly StoreFinding[] =>
  examineStore(site.path, { now, full })
const wrong = (findings: readonly StoreFinding[]): readonly StoreFinding[] =>
  findings.filter(({ level, code }) => level !== 'ok' && code !== 'disk-low')
const codes = (findings: readonly StoreFinding[]): readonly string[] =>
  wrong(findings).map(({ code }) => code)
const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

/** Changes rows behind the program's back. */
function tamper(sql: string): void {
  const connection = new Database(site.path)
  connection.exec(sql)
  connection.close()
}

describe('the doctor', () => {
  test.each([true, false])(
    'finds nothing wrong with a sound store (full: %s), and says what it looked at',
    (full) => {
      const findings = examine(full)

      expect(wrong(findings)).toEqual([])
      expect(findings.map(({ code }) => code)).toEqual(
        expect.arrayContaining([
          'sizes',
          'rights-ok',
          'disk-local',
          'version-ok',
          'journal-ok',
          'wal-ok',
          full ? 'integrity-ok' : 'integrity-quick-ok',
          'references-ok',
          'events-ok',
          'search-ok',
          'due-ok',
          'attachments-ok',
        ]),
      )
    },
  )

  test('has words for every finding, with nothing left open', () => {
    appendFileSync(files.pathOf(invoice), 'x')
    chmodSync(site.path, 0o644)
    for (const { code, params } of examine()) {
      for (const language of ['en', 'pl'] as const) {
        expect(speaker(language)(`doctor.${code}`, params)).not.toMatch(/[{}]/)
      }
    }
  })

  test('sees files that others may read, and closes them', () => {
    chmodSync(site.path, 0o644)
    chmodSync(`${site.path}-wal`, 0o666)
    chmodSync(files.folder, 0o755)

    const findings = wrong(examine())
    expect(findings).toMatchObject([
      {
        code: 'rights-too-open',
        params: { file: site.path, mode: '644', wanted: '600' },
        fix: 'file-rights',
      },
      { code: 'rights-too-open', params: { file: `${site.path}-wal`, mode: '666' } },
      { code: 'rights-too-open', params: { file: files.folder, mode: '755', wanted: '700' } },
    ])

    expect(fixStore(site.path, 'file-rights', { now: morning })).toEqual({ ok: true, value: null })
    expect(codes(examine())).toEqual([])
    expect(statSync(site.path).mode & 0o777).toBe(0o600)
  })

  test('never changes the rights of a file behind a link that somebody planted, and says where one lies', () => {
    const foreign = join(site.folder, 'payroll.txt')
    const foreignFolder = join(site.folder, 'payroll')
    writeFileSync(foreign, 'secret')
    mkdirSync(foreignFolder)
    writeFileSync(join(foreignFolder, 'may.txt'), 'secret')
    for (const path of [foreign, join(foreignFolder, 'may.txt')]) chmodSync(path, 0o640)
    chmodSync(foreignFolder, 0o750)
    const planted = [
      join(dirname(files.pathOf(invoice)), 'f'.repeat(64)),
      join(files.folder, 'notes.txt'),
      join(files.folder, '00'),
    ]
    for (const path of planted) symlinkSync(path.endsWith('00') ? foreignFolder : foreign, path)
    chmodSync(files.pathOf(invoice), 0o644)
    chmodSync(site.path, 0o644)

    expect(wrong(examine())).toMatchObject([
      { code: 'rights-not-given', level: 'warning', params: { n: 3 } },
      { code: 'rights-too-open' },
    ])
    expect(fixStore(site.path, 'file-rights', { now: morning })).toMatchObject({ ok: true })

    const modes = [foreign, foreignFolder, join(foreignFolder, 'may.txt'), files.pathOf(invoice), site.path]
    expect(modes.map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual([
      '640',
      '750',
      '640',
      '600',
      '600',
    ])
    expect(wrong(examine())).toMatchObject([{ code: 'rights-not-given' }])
  })

  test.each(['-wal', '.attachments'])('leaves a link in the place of the %s as it is', async (part) => {
    await site.store.close()
    const foreign = join(site.folder, 'foreign')
    rmSync(`${site.path}${part}`, { recursive: true, force: true })
    if (part === '-wal') writeFileSync(foreign, '')
    else mkdirSync(foreign)
    chmodSync(foreign, 0o755)
    symlinkSync(foreign, `${site.path}${part}`)
    chmodSync(site.path, 0o644)

    expect(codes(examine())).toContain('rights-not-given')
    // With a link in the place of its log SQLite does not open it.
    const isOpened = part === '.attachments'
    expect(fixStore(site.path, 'file-rights', { now: morning }).ok).toBe(isOpened)

    expect(statSync(foreign).mode & 0o777).toBe(0o755)
    expect(statSync(site.path).mode & 0o777).toBe(isOpened ? 0o600 : 0o644)
    rmSync(site.folder, { recursive: true, force: true })
    site = await anEmptyStore()
  })

  test.each([
    ['a pipe', (path: string) => execFileSync('/usr/bin/env', ['mkfifo', path])],
    ['a link to nowhere', (path: string) => symlinkSync('/nowhere', path)],
    ['a link to a file', (path: string) => symlinkSync(site.path, path)],
  ])('names an attachment in whose place lies %s as damaged, and waits for nothing', (_what, plant) => {
    rmSync(files.pathOf(invoice))
    plant(files.pathOf(invoice))

    for (const full of [true, false])
      expect(wrong(examine(full))).toMatchObject([
        { code: 'rights-not-given', params: { n: 1, first: files.pathOf(invoice) } },
        { code: 'attachments-damaged', level: 'error', params: { n: 1, first: invoice } },
      ])
    expect(files.read(invoice)).toBeUndefined()
    // The same content, once it comes again, takes its place.
    files.put(Buffer.from('invoice.pdf'))
    expect(files.read(invoice)).toEqual(Buffer.from('invoice.pdf'))
    expect(codes(examine())).toEqual([])
  })

  test('looks at what is left of a process that was killed when it left a link to nowhere, and removes it', () => {
    symlinkSync('/nowhere', `${site.path}.4711.new`)
    lutimesSync(`${site.path}.4711.new`, morning / 1000 - 7200, morning / 1000 - 7200)
    expect(codes(examine())).toEqual(['unfinished-files'])
    fixStore(site.path, 'unfinished-files', { now: morning })
    expect(codes(examine())).toEqual([])
  })

  test('sees a folder in which others may put another file in the place of the store', () => {
    chmodSync(site.folder, 0o777)
    expect(codes(examine())).toEqual(['folder-too-open'])
    chmodSync(site.folder, 0o700)
  })

  test('sees a customer whom lookup misses and one whom it would find wrongly, and mends both', () => {
    tamper(
      "DELETE FROM search_tokens WHERE token LIKE 'lucja%'; INSERT INTO search_tokens VALUES ('zofia', 1)",
    )

    expect(wrong(examine())).toMatchObject([{ code: 'search-out-of-step', fix: 'search-tokens' }])
    expect(fixStore(site.path, 'search-tokens', { now: morning })).toMatchObject({ ok: true })

    expect(codes(examine())).toEqual([])
    expect(customerLookup(site.store.reader, 'lucja', 5)).toHaveLength(1)
    expect(customerLookup(site.store.reader, 'zofia', 5)).toHaveLength(0)
  })

  test('sees attachments that are missing, damaged, or named by no message', () => {
    rmSync(files.pathOf(invoice))
    appendFileSync(files.pathOf(files.put(Buffer.from('raw mail'))), 'x')
    files.put(Buffer.from('nobody names me'))

    expect(wrong(examine())).toMatchObject([
      { code: 'attachments-missing', level: 'error', params: { n: 1, first: invoice } },
      { code: 'attachments-damaged', level: 'error', params: { n: 1 } },
      { code: 'attachments-unnamed', level: 'notice', params: { n: 1 } },
    ])
  })

  test('sees what a killed process left unfinished once it is old, and sweeps that alone', () => {
    const old = `${files.pathOf(invoice)}.4711.new`
    const young = `${files.pathOf(invoice)}.4712.new`
    const store = `${site.path}.4711.new`
    const other = `${site.path}.notes.new`
    for (const file of [old, young, store, other]) writeFileSync(file, 'half')
    const before = morning / 1000 - 7200
    for (const file of [old, store, other]) utimesSync(file, before, before)
    utimesSync(young, morning / 1000, morning / 1000)

    expect(wrong(examine())).toMatchObject([
      { code: 'unfinished-files', params: { n: 2 }, fix: 'unfinished-files' },
    ])
    fixStore(site.path, 'unfinished-files', { now: morning })

    expect([old, young, store, other].map((file) => existsSync(file))).toEqual([false, true, false, true])
    expect(codes(examine())).toEqual([])
  })

  test('sees events that are missing, and work that is long overdue', async () => {
    const { ref } = await site.give('ewa', createCustomer, {
      name: 'Jan Kowalski',
      contactPoints: [{ kind: 'phone', value: '+48 600 100 300' }],
    })
    await site.give('ewa', scheduleCallback, {
      customer: ref,
      dueAt: morning + 60_000,
      queue: 'written',
    })
    tamper('DELETE FROM events WHERE seq = 2')

    const later = morning + 5 * 3_600_000
    expect(wrong(examine(true, later))).toMatchObject([
      { code: 'events-gap', level: 'error', params: { n: 1 } },
      { code: 'due-overdue', level: 'warning', params: { n: 1, hours: 4 } },
    ])
  })

  test('sees a row that names one that is not there', () => {
    tamper('PRAGMA foreign_keys = 0; DELETE FROM wrap_up_codes')
    expect(wrong(examine())).toMatchObject([
      { code: 'references-broken', params: { n: 1, table: 'wrap_up_set_codes' } },
    ])
  })

  test.each([
    ['interactions', 'customer_id'],
    ['interactions', 'queue_id'],
    ['messages', 'interaction_id'],
    ['segments', 'interaction_id'],
    ['contact_points', 'customer_id'],
    ['queue_members', 'agent_id'],
  ])('sees where %s.%s names what is not there, which no schema forbids', async (table, column) => {
    await site.give('ewa', createCustomer, {
      name: 'Jan Kowalski',
      contactPoints: [{ kind: 'phone', value: '+48 600 100 300' }],
    })
    tamper(`UPDATE ${table} SET ${column} = 'nowhere' WHERE rowid = (SELECT max(rowid) FROM ${table})`)

    for (const full of [true, false]) {
      const told = wrong(examine(full)).find(({ code }) => code === 'references-broken')
      expect(told).toMatchObject({ level: 'error', params: { n: 1, table } })
    }
  })

  test('writes a long log into the store and cuts it back', () => {
    expect(statSync(`${site.path}-wal`).size).toBeGreaterThan(0)
    expect(fixStore(site.path, 'wal-checkpoint', { now: morning })).toMatchObject({ ok: true })
    expect(statSync(`${site.path}-wal`).size).toBe(0)
  })

  test('names the versions of a store that is newer', () => {
    tamper(`PRAGMA user_version = ${knownVersion + 1}`)
    expect(wrong(examine())).toMatchObject([
      { code: 'version-newer', level: 'error', params: { found: String(knownVersion + 1) } },
    ])
    expect(fixStore(site.path, 'search-tokens', { now: morning })).toMatchObject({
      refusal: { code: 'store-newer' },
    })
    tamper(`PRAGMA user_version = ${knownVersion}`)
  })
})

/** Damages the file itself. */
function overwrite(from: number, length: number): void {
  const file = openSync(site.path, 'r+')
  writeSync(file, Buffer.alloc(length, 0xa5), 0, length, from)
  closeSync(file)
}

describe('a file that cannot be opened as a store is examined and left as it is', () => {
  beforeEach(async () => {
    await site.store.close()
  })
  afterEach(async () => {
    rmSync(site.folder, { recursive: true, force: true })
    site = await anEmptyStore()
  })

  test.each<readonly [string, string, () => void]>([
    ['not there', 'file-missing', () => rmSync(site.path)],
    ['empty', 'file-not-a-store', () => writeFileSync(site.path, '')],
    ['a text', 'file-not-a-store', () => writeFileSync(site.path, 'Dear all,')],
    ['damaged in its schema', 'integrity-broken', () => overwrite(100, 3996)],
    [
      'damaged in the middle',
      'integrity-broken',
      () => overwrite(Math.floor(statSync(site.path).size / 8192) * 4096, 40_960),
    ],
  ])('%s: %s', (_what, code, damage) => {
    damage()
    const before = existsSync(site.path) ? hashOf(site.path) : null

    const found = examine()

    expect(found.filter(({ level }) => level === 'error').map((finding) => finding.code)).toEqual([code])
    expect(existsSync(site.path) ? hashOf(site.path) : null).toBe(before)
  })
})
