import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applySite } from '../../src/commands/apply-site.ts'
import type { RecordShape } from '../../src/domain/records/record-shape.ts'
import { leftOutOfRecords, recordShapes } from '../../src/domain/records/record-shapes.ts'
import { siteDefinitionOfStore } from '../../src/queries/site/site-definition-of-store.ts'
import { anEmptyStore, type TestStore } from '../builders/an-empty-store.ts'
import { aSite } from '../builders/a-site.ts'
import { dumpStore, dumpText } from '../builders/dump-store.ts'
import { walk } from '../properties/walk.ts'
import { shellOn } from '../shell/shell-on.ts'
import { aStoreOfTheDay } from './demo-store.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'linia-records-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function exported(store: Pick<TestStore, 'path' | 'clock'>, ...options: readonly string[]) {
  const { code, out, err } = await shellOn(store, ['export', ...options])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out
}

function body(text: string): string {
  return text.slice(text.indexOf('\n') + 1)
}

/** A new store with the same site. */
async function another(of: Pick<TestStore, 'store'>): Promise<TestStore> {
  const fresh = await anEmptyStore(99)
  const definition = siteDefinitionOfStore(of.store.reader)
  if (definition) await fresh.give('owner', applySite, definition)
  return fresh
}

async function roundTrip(from: TestStore) {
  const text = await exported(from)
  const file = join(folder, `${Math.abs(text.length)}.jsonl`)
  writeFileSync(file, text)
  const to = await another(from)
  const told = await shellOn(to, ['import', 'records', file, '--moved', '--json'])
  return { text, file, to, told, answer: JSON.parse(told.out || told.err) as Record<string, unknown> }
}

test('the demo comes out and goes in again as it was, byte for byte, and twice is once', async () => {
  const demo = await aStoreOfTheDay()
  const { text, file, to, told } = await roundTrip(demo)

  expect(told).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(text.slice(0, text.indexOf('\n')))).toMatchObject({ linia: 'records', version: 1 })
  expect(text.split('\n').length).toBeGreaterThan(100)
  expect(body(await exported(to))).toBe(body(text))
  const before = dumpText(dumpStore(to.path))
  expect(JSON.parse((await shellOn(to, ['import', 'records', file, '--json'])).out)).toMatchObject({
    counts: { imported: 0 },
  })
  expect(dumpText(dumpStore(to.path))).toBe(before)
  await to.close()
  await demo.close()
})

test('what random days left behind comes out and goes in as it was', { timeout: 120_000 }, async () => {
  let all = ''
  for (const seed of [1, 2, 3, 6, 8]) {
    const { site, problems } = await walk({ seed: seed * 7919, steps: 250 })
    expect(problems).toEqual([])
    const { text, to, answer } = await roundTrip(site)

    expect(answer).toMatchObject({ problems: [] })
    expect(body(await exported(to))).toBe(body(text))
    all += text
    await to.close()
    await site.close()
  }
  for (const list of ['wrapUps', 'dueWork', 'segments', 'notes', 'states']) {
    expect(all).toContain(`"${list}"`)
  }
})

test('imported records can be taken back together, and come in again', async () => {
  const site = await aSite({
    customers: [{ ref: 'KX-17', name: 'Jan', phone: '600100200' }],
    interactions: [{ ref: 'KX-1042', customer: 'KX-17' }],
  })
  const { file, to, answer } = await roundTrip(site)
  const empty = body(await exported(await another(site)))

  expect(answer['batch']).toBe('B-1')
  const undone = await shellOn(to, ['undo', '--batch', 'B-1'])
  expect(undone.code).toBe(0)
  expect(body(await exported(to))).toBe(empty)
  expect((await shellOn(to, ['import', 'records', file])).code).toBe(0)
  expect(body(await exported(to))).toBe(body(await exported(site)))
  await to.close()
  await site.close()
})

function deliveryStatesIn({ path }: Pick<TestStore, 'path'>) {
  return (dumpStore(path).get('deliveries') ?? []).map(({ state }) => state)
}

test('messages that have not left come in as not sent, unless the other store is no longer used', async () => {
  const site = await aSite({
    ready: ['ewa'],
    customers: [{ ref: 'KX-17', name: 'Jan', email: 'jan@poczta.example' }],
  })
  const wrote = [
    'compose',
    'KX-17',
    '--subject',
    'Umowa',
    '--text',
    'Witam',
    '--queue',
    'E-mail',
    '--as',
    'ewa',
  ]
  expect(await shellOn(site, wrote)).toMatchObject({ code: 0 })
  const file = join(folder, 'waiting.jsonl')
  writeFileSync(file, await exported(site))
  const [held, moved] = [await another(site), await another(site)]
  await shellOn(held, ['import', 'records', file])
  await shellOn(moved, ['import', 'records', file, '--moved'])

  expect([site, held, moved].map(deliveryStatesIn)).toEqual([['waiting'], ['failed'], ['waiting']])
  const { out } = await shellOn(held, ['outbox', '--lang', 'pl'])
  expect(out).toMatch(/niewysłana .*przyszła z innej bazy, która może ją wysłać/)
  for (const each of [site, held, moved]) await each.close()
})

test('a ref of one’s own that comes in is never drawn again', async () => {
  const site = await aSite()
  const { prefix } = site.store.info
  const line = {
    is: 'customer',
    ref: `${prefix}-500`,
    kind: 'person',
    name: 'Jan',
    language: null,
    accountNumber: null,
    fields: {},
    mergedInto: null,
    createdAt: '2026-11-23T08:00:00.000Z',
  }
  const file = join(folder, 'own.jsonl')
  writeFileSync(file, `{"linia":"records","version":1}\n${JSON.stringify(line)}\n`)
  expect((await shellOn(site, ['import', 'records', file])).code).toBe(0)

  expect(await site.as('owner').newCustomer({ name: 'Anna' })).toEqual({
    ok: true,
    value: { ref: `${prefix}-501` },
  })
  await site.close()
})

test('everything of one customer comes out, and nothing of another', async () => {
  const site = await aSite({
    customers: [
      { ref: 'KX-17', name: 'Jan', phone: '600100200' },
      { ref: 'KX-18', name: 'Anna', phone: '600100300' },
    ],
    interactions: [
      { ref: 'KX-1', customer: 'KX-17', state: 'done', heldBy: 'ewa' },
      { ref: 'KX-2', customer: 'KX-18' },
    ],
  })
  await site.as('ewa').note({ ref: 'KX-17', text: 'lubi kawę' })
  await site.as('owner').doNotContact({ customer: 'KX-17', channel: 'call' })
  await site.as('ewa').callBack({
    customer: 'KX-18',
    queue: 'calls',
    dueAt: site.clock.now + 3_600_000,
    whose: 'anyone',
  })
  const lines = body(await exported(site, '--customer', 'kx17'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

  expect(lines).toMatchObject([
    {
      is: 'customer',
      ref: 'KX-17',
      contactPoints: [{ kind: 'phone', value: '600100200' }],
      doNotContact: [{ channel: 'call' }],
      notes: [{ author: 'ewa', text: 'lubi kawę' }],
    },
    { is: 'interaction', ref: 'KX-1', customer: 'KX-17', wrapUps: [{ outcomeCode: 'outcome:resolved@1' }] },
  ])
  expect(JSON.stringify(lines)).not.toMatch(/Anna|KX-18|600100300/)
  const ids = Object.values(Object.fromEntries(site.dump()))
    .flat()
    .map((row) => String(row['id']))
  for (const id of ids.filter((each) => each.length === 26)) expect(JSON.stringify(lines)).not.toContain(id)
  await site.close()
})

test.each([
  ['not JSON', '{"is":', 2, 'record-invalid'],
  ['an unknown kind', '{"is":"cow","ref":"KX-1"}', 2, 'record-invalid'],
  [
    'a key too many',
    '{"is":"callback","ref":"KX-1","queue":"calls","dueAt":"2026-11-23T08:00:00.000Z","note":"","state":"done","createdBy":"ewa","createdAt":"2026-11-23T08:00:00.000Z","x":1}',
    2,
    'record-invalid',
  ],
  [
    'a queue that the site does not have',
    '{"is":"callback","ref":"KX-1","queue":"nope","dueAt":"2026-11-23T08:00:00.000Z","note":"","state":"done","createdBy":"ewa","createdAt":"2026-11-23T08:00:00.000Z"}',
    2,
    'record-name-unknown',
  ],
  [
    'a customer who is nowhere',
    '{"is":"callback","ref":"KX-1","customer":"KX-9","queue":"calls","dueAt":"2026-11-23T08:00:00.000Z","note":"","state":"done","createdBy":"ewa","createdAt":"2026-11-23T08:00:00.000Z"}',
    2,
    'record-name-unknown',
  ],
  [
    'a ref that is taken',
    '{"is":"customer","ref":"KX-17","kind":"person","name":"X","fields":{},"createdAt":"2026-11-23T08:00:00.000Z"}',
    2,
    'ref-taken',
  ],
] as const)('%s is told by its line, and nothing comes in', async (_what, text, line, code) => {
  const site = await aSite({ customers: [{ ref: 'KX-17' }] })
  const before = dumpText(site.dump())
  const file = join(folder, 'wrong.jsonl')
  writeFileSync(file, `{"linia":"records","version":1}\n${text}\n`)

  const told = await shellOn(site, ['import', 'records', file, '--json'])

  expect(told.code).toBe(4)
  expect(JSON.parse(told.err)).toMatchObject({
    error: { code: 'records-invalid', problems: [{ line, error: { code } }] },
  })
  expect(dumpText(site.dump())).toBe(before)
  await site.close()
})

test('a table for spreadsheets calculates nothing, keeps phones readable, and comes in as customers', async () => {
  const site = await aSite({
    customers: [
      { ref: 'KX-17', name: '=HYPERLINK("http://x")', phone: '+48 600 100 200', email: 'jan@poczta.example' },
      { ref: 'KX-18', name: '-2+3', accountNumber: '@SUM(A1)' },
    ],
  })
  const file = join(folder, 'tabela.csv')
  await exported(site, '--kind', 'customers', '--csv', '--bom', '--out', file)
  const text = readFileSync(file, 'utf8')

  // Whoever exports sees all; whoever else is on the machine does not.
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(text.startsWith('\uFEFFref,kind,name,')).toBe(true)
  expect(text).toContain(`"'=HYPERLINK(""http://x"")"`)
  expect(text).toContain(',+48 600 100 200,')
  expect(text).toContain(",'-2+3,")
  expect(text).toContain(",'@SUM(A1),")
  const to = await another(site)
  expect((await shellOn(to, ['import', 'customers', file])).code).toBe(4)
  expect((await shellOn(to, ['import', 'customers', file, '--ignore-others'])).code).toBe(0)
  const came = dumpStore(to.path).get('customers') ?? []
  expect(came.toSorted((a, b) => Number(a['local_key']) - Number(b['local_key']))).toMatchObject([
    { name: '=HYPERLINK("http://x")' },
    { name: '-2+3', account_number: '@SUM(A1)' },
  ])
  await to.close()
  await site.close()
})

test('every table that commands change is written out, or left out with a reason; and every column of it', async () => {
  const site = await anEmptyStore()
  const db = new Database(site.path, { readonly: true })
  const inStore = new Map(
    db
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
      .pluck()
      .all()
      .map(
        (table) =>
          [
            table,
            db.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`).pluck().all().toSorted(),
          ] as const,
      )
      .filter(([, columns]) => columns.includes('changed_by')),
  )
  db.close()
  const all = (shape: RecordShape): readonly RecordShape[] => [
    shape,
    ...Object.values(shape.lists).flatMap(all),
  ]
  const written = new Map(
    Object.values(recordShapes)
      .flatMap(all)
      .map((shape) => [shape.table, Object.keys(shape.columns).toSorted()]),
  )

  expect([...written.keys(), ...Object.keys(leftOutOfRecords)].toSorted()).toEqual(
    [...inStore.keys()].toSorted(),
  )
  for (const [table, columns] of written) expect(columns, table).toEqual(inStore.get(table))
  await site.close()
})
