import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addNote } from '../../src/commands/interactions/add-note.ts'
import { receiveInteraction } from '../../src/commands/interactions/receive-interaction.ts'
import { type AttachmentFiles, attachmentFilesOf } from '../../src/store/attachments/attachment-files.ts'
import { backupStore } from '../../src/store/backup/backup-store.ts'
import { openStoreAt } from '../../src/store/open-store.ts'
import { restoreStore } from '../../src/store/backup/restore-store.ts'
import { type TestStore, anEmptyStore, morning } from '../builders/an-empty-store.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'
import { everyRow } from './every-row.ts'
import { openTheLine } from './open-the-line.ts'

let site: TestStore
let files: AttachmentFiles
let destination: string

beforeEach(async () => {
  site = await anEmptyStore()
  files = attachmentFilesOf(site.path, false)
  destination = join(site.folder, 'backups', 'monday')
  await site.give('owner', openTheLine, { agents: ['ewa'], waiting: 3 })
  await receive('invoice.pdf', 'raw mail 1')
})
afterEach(async () => {
  await site.close()
})

/** Receives a mail with one attachment; its whole text and the attachment lie beside the store. */
async function receive(attachment: string, raw: string): Promise<void> {
  const [contentHash, rawHash] = [files.put(Buffer.from(attachment)), files.put(Buffer.from(raw))]
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
      rawHash,
      sentAt: null,
      isAutomatic: false,
      attachments: [{ name: 'a.pdf', mediaType: 'application/pdf', bytes: 11, contentHash }],
    },
  })
}

const backup = (to = destination, replace = false) => backupStore(site.path, to, { at: morning, replace })
const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')
const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted((a, b) => a.localeCompare(b))
const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)

describe('a backup', () => {
  test('holds every row and every attachment, and says what it holds', async () => {
    const made = backup()

    expect(made).toMatchObject({
      ok: true,
      value: { path: destination, events: 2, attachments: 2, missing: [] },
    })
    expect(everyRow(join(destination, 'store.db'))).toEqual(everyRow(site.path))
    const manifest = JSON.parse(readFileSync(join(destination, 'manifest.json'), 'utf8')) as Record<
      string,
      unknown
    >
    expect(manifest).toMatchObject({
      format: 1,
      madeAt: '2026-11-23T08:00:00.000Z',
      storeId: site.store.info.storeId,
      store: { sha256: hashOf(join(destination, 'store.db')) },
      rows: { events: 2, interactions: 4 },
    })
    expect(filesUnder(destination)).toHaveLength(7)
    expect(readdirSync(dirname(destination))).toEqual(['monday'])
  })

  test('is for its owner alone', async () => {
    backup()
    expect(modeOf(destination)).toBe('700')
    for (const file of filesUnder(destination)) {
      const path = join(destination, file)
      expect(modeOf(path), file).toBe(statSync(path).isDirectory() ? '700' : '600')
    }
  })

  test('is the store as of one moment, while others write', async () => {
    const writing = site.store.runner.runEach(
      Array.from({ length: 3000 }, (_, number) => ({
        command: addNote,
        input: { ref: `${site.store.info.prefix}-1`, text: `Note ${number}` },
        actor: 'ewa',
      })),
      () => undefined,
    )
    await new Promise((resolve) => setTimeout(resolve, 60))
    const made = backup()
    await writing

    expect(made).toMatchObject({ ok: true })
    const rows = everyRow(join(destination, 'store.db'))
    expect(rows['events']?.length).toBeGreaterThan(2)
    expect(rows['events']?.length).toBeLessThan(3002)
    expect(rows['notes']).toHaveLength((rows['events']?.length ?? 0) - 2)
  })

  test('never takes the place of something else', async () => {
    backup()
    const before = filesUnder(destination)

    expect(backup()).toEqual({ ok: false, refusal: { code: 'backup-exists', path: destination } })
    const other = join(site.folder, 'documents')
    writeFileSync(other, 'mine')
    expect(backup(other, true)).toMatchObject({ refusal: { code: 'backup-exists' } })

    expect(filesUnder(destination)).toEqual(before)
    expect(readFileSync(other, 'utf8')).toBe('mine')
  })

  test('takes the place of an earlier one of the same store when it may', async () => {
    backup()
    await receive('second.pdf', 'raw mail 2')

    expect(backup(destination, true)).toMatchObject({
      ok: true,
      value: { events: 3, attachments: 4, reused: 2 },
    })
    expect(readdirSync(dirname(destination))).toEqual(['monday'])
  })

  test('shares unchanged attachments with an earlier one beside it', async () => {
    backup()
    await receive('second.pdf', 'raw mail 2')
    const tuesday = join(site.folder, 'backups', 'tuesday')

    expect(backup(tuesday)).toMatchObject({ ok: true, value: { attachments: 4, reused: 2 } })
    const shared = files.put(Buffer.from('invoice.pdf'))
    const at = (folder: string): string => join(folder, 'attachments', shared.slice(0, 2), shared)
    expect(statSync(at(tuesday)).ino).toBe(statSync(at(destination)).ino)
  })

  test('is made without an attachment that is lost or damaged, and names it', async () => {
    const lost = files.put(Buffer.from('invoice.pdf'))
    const damaged = files.put(Buffer.from('raw mail 1'))
    rmSync(files.pathOf(lost))
    appendFileSync(files.pathOf(damaged), 'x')

    const made = backup()

    expect(made).toMatchObject({ ok: true, value: { attachments: 0 } })
    expect(made.ok && made.value.missing.toSorted((a, b) => a.localeCompare(b))).toEqual(
      [lost, damaged].toSorted((a, b) => a.localeCompare(b)),
    )
  })

  test('waits for no pipe and follows no link that lies under the name of an attachment', () => {
    const planted = files.put(Buffer.from('invoice.pdf'))
    for (const plant of [
      () => execFileSync('/usr/bin/env', ['mkfifo', files.pathOf(planted)]),
      () => symlinkSync(site.path, files.pathOf(planted)),
    ]) {
      rmSync(files.pathOf(planted))
      plant()
      expect(backupStore(site.path, `${destination}-${Math.random()}`, { at: morning })).toMatchObject({
        ok: true,
        value: { missing: [planted] },
      })
    }
  })

  test('that cannot be written leaves nothing behind', async () => {
    writeFileSync(join(site.folder, 'file'), '')
    const inAFile = join(site.folder, 'file', 'monday')

    expect(backup(inAFile)).toMatchObject({ refusal: { code: 'backup-failed', path: inAFile } })
    expect(backupStore(join(site.folder, 'no.db'), destination, { at: morning })).toMatchObject({
      refusal: { code: 'store-not-found' },
    })
    expect(existsSync(destination)).toBe(false)
  })
})

const restoreTo = (path: string, replace = false) => restoreStore(destination, path, { at: morning, replace })

describe('restoring', () => {
  test('brings back every row and every attachment, and the store works', async () => {
    backup()
    const path = join(site.folder, 'new', 'store.db')

    const restored = restoreTo(path)

    expect(restored).toEqual({
      ok: true,
      value: {
        path,
        madeAt: '2026-11-23T08:00:00.000Z',
        events: 2,
        attachments: 2,
        kept: null,
        missing: [],
        isDevice: false,
      },
    })
    expect(everyRow(path)).toEqual(everyRow(site.path))
    expect(filesUnder(`${path}.attachments`)).toEqual(filesUnder(files.folder))
    expect([modeOf(path), modeOf(`${path}.attachments`)]).toEqual(['600', '700'])
    const opened = openStoreAt(path, { now: () => morning, randomBytes: seededBytes(3) })
    if (!opened.ok) throw new Error(opened.refusal.code)
    const note = {
      command: addNote,
      input: { ref: `${site.store.info.prefix}-1`, text: 'Back.' },
      actor: 'ewa',
    }
    expect(await opened.value.runner.run(note)).toMatchObject({ ok: true, seq: 3 })
    await opened.value.close()
  })

  test('never overwrites a store, and keeps the one it replaces whole', async () => {
    backup()
    await receive('second.pdf', 'raw mail 2')
    const before = everyRow(site.path)
    await site.store.close()

    expect(restoreTo(site.path)).toEqual({
      ok: false,
      refusal: { code: 'store-in-the-way', path: site.path },
    })
    expect(everyRow(site.path)).toEqual(before)

    const restored = restoreTo(site.path, true)
    const kept = join(site.folder, 'store.2026-11-23T08-00-00.db')
    expect(restored).toMatchObject({ ok: true, value: { kept } })
    expect(everyRow(kept)).toEqual(before)
    expect(filesUnder(`${kept}.attachments`).filter((file) => file.length > 60)).toHaveLength(4)
    expect(everyRow(site.path)['events']).toHaveLength(2)
    expect(filesUnder(files.folder).filter((file) => file.length > 60)).toHaveLength(2)

    expect(restoreTo(site.path, true)).toMatchObject({
      value: { kept: join(site.folder, 'store.2026-11-23T08-00-00.2.db') },
    })
    site = await anEmptyStore()
  })

  test.each(['', '-wal', '-shm', '-journal', '.attachments'])(
    'a link planted as "store%s" is in the way, is kept with what was there, and nothing is written through it',
    (part) => {
      const foreign = join(site.folder, 'foreign')
      const target = join(site.folder, 'new', 'store.db')
      backupStore(site.path, destination, { at: morning })
      mkdirSync(dirname(target))
      symlinkSync(foreign, target + part)

      expect(restoreStore(destination, target, { at: morning })).toMatchObject({
        refusal: { code: 'store-in-the-way' },
      })
      const restored = restoreStore(destination, target, { at: morning, replace: true })

      if (!restored.ok) throw new Error(restored.refusal.code)
      expect(readlinkSync(`${restored.value.kept}${part}`)).toBe(foreign)
      const store = new Database(target)
      expect(store.prepare('SELECT count(*) FROM interactions').pluck().get()).toBe(4)
      store.close()
      expect(existsSync(foreign)).toBe(false)
    },
  )

  test('links planted under the names that a restore writes first are removed, not followed', () => {
    const foreign = join(site.folder, 'foreign')
    const target = join(site.folder, 'new', 'store.db')
    backupStore(site.path, destination, { at: morning })
    mkdirSync(dirname(target))
    for (const part of ['', '-wal', '-shm', '-journal', '.attachments'])
      symlinkSync(foreign, `${target}.${process.pid}.new${part}`)

    expect(restoreStore(destination, target, { at: morning })).toMatchObject({ ok: true })
    expect(existsSync(foreign)).toBe(false)
  })

  test('is refused while somebody has the store open', async () => {
    backup()
    const before = everyRow(site.path)

    expect(restoreTo(site.path, true)).toEqual({
      ok: false,
      refusal: { code: 'store-in-use', path: site.path },
    })
    expect(everyRow(site.path)).toEqual(before)
    expect(filesUnder(site.folder).filter((file) => file.includes('.new'))).toEqual([])
  })

  test('keeps a damaged store byte for byte, with what its WAL holds', async () => {
    backup()
    await site.store.close()
    writeFileSync(site.path, 'no store any more')
    writeFileSync(`${site.path}-wal`, 'remains of a WAL')

    const restored = restoreTo(site.path, true)

    const kept = restored.ok ? restored.value.kept : null
    expect(readFileSync(kept ?? '', 'utf8')).toBe('no store any more')
    expect(readFileSync(`${kept}-wal`, 'utf8')).toBe('remains of a WAL')
    expect(existsSync(`${site.path}-wal`)).toBe(false)
    expect(everyRow(site.path)['events']).toHaveLength(2)
    site = await anEmptyStore()
  })

  test.each<readonly [string, string, () => void]>([
    ['is not there', 'backup-not-found', () => rmSync(destination, { recursive: true })],
    ['has no manifest', 'backup-not-found', () => rmSync(join(destination, 'manifest.json'))],
    ['has a broken manifest', 'backup-damaged', () => writeFileSync(join(destination, 'manifest.json'), '{')],
    [
      'has another manifest',
      'backup-damaged',
      () => writeFileSync(join(destination, 'manifest.json'), '{"format":2}'),
    ],
    ['lacks its store', 'backup-damaged', () => rmSync(join(destination, 'store.db'))],
    ['has a store that changed', 'backup-damaged', () => appendFileSync(join(destination, 'store.db'), 'x')],
    ['lacks an attachment', 'backup-damaged', () => rmSync(attachmentOf(destination))],
    [
      'has an attachment that changed',
      'backup-damaged',
      () => appendFileSync(attachmentOf(destination), 'x'),
    ],
    [
      'has an attachment of the same length',
      'backup-damaged',
      () => writeFileSync(attachmentOf(destination), 'invoice.PDF'),
    ],
  ])('from a backup that %s changes nothing', async (_what, code, damage) => {
    backup()
    damage()
    const path = join(site.folder, 'new', 'store.db')

    expect(restoreTo(path)).toMatchObject({ ok: false, refusal: { code } })
    expect(existsSync(dirname(path))).toBe(false)
  })

  test('from a backup of a newer program is refused', async () => {
    backup()
    const path = join(destination, 'manifest.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"schema": \d+/, '"schema": 999'))

    expect(restoreTo(join(site.folder, 'new.db'))).toMatchObject({
      refusal: { code: 'store-newer', found: 999 },
    })
  })
})

function attachmentOf(folder: string): string {
  const hash = createHash('sha256').update('invoice.pdf').digest('hex')
  return join(folder, 'attachments', hash.slice(0, 2), hash)
}
