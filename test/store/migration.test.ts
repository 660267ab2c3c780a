import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { commandRegistry } from '../../src/commands/registry.ts'
import { undo } from '../../src/commands/undoing/undo.ts'
import { wrapUpInteraction } from '../../src/commands/interactions/wrap-up-interaction.ts'
import { customerLookup } from '../../src/queries/customers/customer-lookup.ts'
import { examineStore } from '../../src/store/doctor/examine-store.ts'
import { knownVersion, migrate, storeVersion } from '../../src/store/migrate.ts'
import { type Store, openStoreAt } from '../../src/store/open-store.ts'
import { replayEvents } from '../../src/store/replay-events.ts'
import { anEmptyStore } from '../builders/an-empty-store.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'

type StoredRow = { readonly table: string; readonly row: Readonly<Record<string, string | number | null>> }

/**
 * Rows of a store as the first released schema left them: a site, six mails, wrap-ups with a case and a callback, one that is
 * being wrapped up, a correction, an undo, an opt-out.
 */
const rows = readFileSync(join(import.meta.dirname, 'stores/schema-1.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as StoredRow)
/** The day after those rows were written. */
const now = Date.parse('2026-11-22T09:00:00Z')

let folder: string
let path: string
let store: Store

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-migration-'))
  path = join(folder, 'linia.db')
  const connection = new Database(path)
  connection.pragma('journal_mode = WAL')
  migrate(connection, 1)
  connection.transaction(() => {
    for (const { table, row } of rows) {
      const columns = Object.keys(row)
      connection
        .prepare(`INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`)
        .run(Object.values(row))
    }
  })()
  connection.close()

  const opened = openStoreAt(path, { now: () => now, randomBytes: seededBytes(1) })
  if (!opened.ok) throw new Error(opened.refusal.code)
  store = opened.value
})

afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a store of the first schema is brought to this one when it is opened, and keeps every row', () => {
  const connection = new Database(path, { readonly: true })
  try {
    expect(storeVersion(connection)).toBe(knownVersion)
    let compared = 0
    for (const table of new Set(rows.map((stored) => stored.table))) {
      const before = rows.filter((stored) => stored.table === table).map(({ row }) => row)
      const columns = Object.keys(before[0] ?? {})
      const after = connection.prepare(`SELECT ${columns.join()} FROM ${table}`).all()
      expect(after).toEqual(expect.arrayContaining([...before]))
      expect(after).toHaveLength(before.length)
      compared += before.length
    }
    expect(compared).toBe(rows.length)
  } finally {
    connection.close()
  }
})

test('what was there is found, worked on and taken back', async () => {
  const found = customerLookup(store.reader, 'święcicka now', 5)
  expect(JSON.stringify(found)).toContain('Święcicka-Nowak')

  const wrapped = await store.runner.run({
    command: wrapUpInteraction,
    actor: 'ewa',
    input: { ref: 'YD-6', outcome: 'resolved' },
  })
  expect(wrapped).toMatchObject({ ok: true })
  const seq = wrapped.ok && 'seq' in wrapped ? wrapped.seq : 0
  expect(await store.runner.run({ command: undo, actor: 'ewa', input: { seq } })).toMatchObject({ ok: true })

  // The correction of a wrap-up that was given before the change of the schema.
  const corrected = Number(
    rows.find(({ table, row }) => table === 'events' && row['command'] === 'interaction.correct-wrap-up')
      ?.row['seq'],
  )
  expect(corrected).toBeGreaterThan(0)
  expect(await store.runner.run({ command: undo, actor: 'ewa', input: { seq: corrected } })).toMatchObject({
    ok: true,
  })
})

test('a doctor finds nothing wrong with it but the mails that were left elsewhere', async () => {
  await store.close()
  const errors = examineStore(path, { now, full: true }).filter(({ level }) => level === 'error')
  expect(errors.map(({ code }) => code)).toEqual(['attachments-missing'])
})

test('every command that was given then can still be given', async () => {
  const copy = await anEmptyStore(7)
  try {
    const count = await replayEvents(path, copy.store.runner, commandRegistry)
    expect(count).toBe(rows.filter(({ table }) => table === 'events').length)
  } finally {
    await copy.close()
  }
})
