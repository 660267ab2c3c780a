import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { applySite } from '../../src/commands/apply-site.ts'
import { importCustomers } from '../../src/exchange/customers/import-customers.ts'
import { targetOfHeader } from '../../src/exchange/customers/known-headers.ts'
import { mapColumns } from '../../src/exchange/customers/map-columns.ts'
import { importRecords } from '../../src/exchange/records/import-records.ts'
import { examineTable } from '../../src/exchange/tables/examine-table.ts'
import { customerFieldList } from '../../src/queries/customers/customer-field-list.ts'
import { readSite } from '../../src/site/read-site.ts'
import { aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestStore, anEmptyStore } from '../builders/an-empty-store.ts'
import { dumpStore, dumpText } from '../builders/dump-store.ts'
import { hostileStrings } from './hostile-strings.ts'
import { mutateText } from './mutate-text.ts'

/** What the worker says before each file, and at the end of each; `wrong` is what must not be. */
export type FileMessage =
  | { readonly begins: string }
  | {
      readonly ended: string
      readonly outcome: string
      readonly wrong: string | null
      readonly cpuMs: number
    }
  | { readonly done: true }

const { what, count } = workerData as { what: 'csv' | 'records' | 'site'; count: number }
const folder = mkdtempSync(join(tmpdir(), 'linia-mutated-'))
const hostile = hostileStrings()
const tries = { csv: tryCsv, records: tryRecords, site: trySite }
const store = await storeOfSite()

for (let seed = 0; seed < count; seed++) {
  say({ begins: `${what}, seed ${seed}` })
  const before = process.threadCpuUsage()
  const { outcome, wrong } = await tries[what](seed)
  const { user, system } = process.threadCpuUsage(before)
  say({ ended: `${what}, seed ${seed}`, outcome, wrong, cpuMs: (user + system) / 1000 })
}
await store.close()
rmSync(folder, { recursive: true })
say({ done: true })

function isHeader(name: string): boolean {
  return targetOfHeader(name) !== undefined
}

type Tried = { readonly outcome: string; readonly wrong: string | null }

async function storeOfSite(): Promise<TestStore> {
  const made = await anEmptyStore()
  // Site files are tried against none: whatever they say is new.
  if (what !== 'site') await made.give('owner', applySite, aSiteDefinition())
  return made
}

/** Either nothing comes in, or every row is accounted for, and each that is wrong by its line. */
async function tryCsv(seed: number): Promise<Tried> {
  const text = (at: number) => hostile[(seed * 7 + at) % hostile.length] ?? ''
  const rows = [0, 1, 2].map(
    (row) =>
      `"${text(row).replaceAll('"', '""')}";+48 600 ${100 + (seed % 900)} ${100 + row};a${seed}.${row}@poczta.example;${text(row + 9).replaceAll(/["\r\n;]/g, '')}`,
  )
  const path = join(folder, 'a.csv')
  writeFileSync(path, mutateText(Buffer.from(`nazwa;telefon;e-mail;PPE\r\n${rows.join('\r\n')}\r\n`), seed))
  const before = eventsNow()
  const examined = await examineTable(path, { hasQuotes: true, hasHeader: true, isHeader })
  if (!examined.ok) return refusedWhole(before, examined.refusal)
  const fields = store.store.reader.all(customerFieldList, {})
  const mapping = mapColumns(examined.value.columns, [], fields)
  if (!mapping.ok) return refusedWhole(before, mapping.refusal)
  const lines: number[] = []
  let told = 0
  const wanted = {
    source: examined.value,
    mapping: mapping.value,
    fields,
    onDuplicate: 'skip',
    actor: 'owner',
  } as const
  const { counts, stoppedBy } = await importCustomers(store.store, wanted, {
    report: (report) => {
      told++
      if (report.became === 'rejected') lines.push(report.line)
    },
  })
  const wrong = [
    stoppedBy && `stopped by ${stoppedBy.code}`,
    told !== examined.value.rows && `${told} of ${examined.value.rows} rows told`,
    eventsNow() - before !== counts.created && `${counts.created} created, ${eventsNow() - before} events`,
    lines.some((line) => line < 1) && 'a row without a line',
  ].filter((problem) => typeof problem === 'string')
  return { outcome: counts.rejected > 0 ? 'some rejected' : 'taken', wrong: wrong.join('; ') || null }
}

function refusedWhole(before: number, refusal: { readonly code: string; readonly line?: number }): Tried {
  const isPlaced = refusal.code !== 'file-malformed' || (refusal.line ?? 0) > 0
  const wrong = eventsNow() === before ? (isPlaced ? null : 'no line') : 'half applied'
  return { outcome: refusal.code, wrong }
}

function eventsNow(): number {
  return store.eventCount()
}

/** Either the store stays as it is to the last byte, or every line is in. */
async function tryRecords(seed: number): Promise<Tried> {
  const text = (at: number) => hostile[(seed * 11 + at) % hostile.length] ?? ''
  const at = '2026-11-23T08:00:00.000Z'
  const customer = {
    is: 'customer',
    ref: `QX-${seed * 2 + 1}`,
    kind: 'person',
    name: text(0),
    language: null,
    accountNumber: text(1),
    fields: { tariff: text(2) },
    mergedInto: null,
    createdAt: at,
    contactPoints: [{ kind: 'phone', value: text(3) }],
    notes: [{ interaction: null, case: null, author: 'ewa', text: text(4), at }],
  }
  const callback = {
    is: 'callback',
    ref: `QX-${seed * 2 + 2}`,
    customer: customer.ref,
    interaction: null,
    queue: 'calls',
    agent: null,
    phone: '+48600100200',
    dueAt: at,
    note: text(5),
    state: 'done',
    madeInteraction: null,
    createdBy: 'ewa',
    createdAt: at,
  }
  const path = join(folder, 'a.jsonl')
  const lines = [{ linia: 'records', version: 1 }, callback, customer].map((line) => JSON.stringify(line))
  writeFileSync(path, mutateText(Buffer.from(`${lines.join('\n')}\n`), seed))
  const before = store.eventCount()
  // The whole file is compared for some: it takes as long as all the rest.
  const dump = seed % 20 === 0 ? dumpText(dumpStore(store.path)) : null
  const { counts, problems, stoppedBy } = await importRecords(
    store.store,
    { path, actor: 'owner', holdsOutgoing: true },
    {},
  )
  const came = store.eventCount() - before
  const wrong = [
    stoppedBy && `stopped by ${stoppedBy.code}`,
    problems.length > 0 && came > 0 && 'half applied',
    problems.length > 0 && dump !== null && dumpText(dumpStore(store.path)) !== dump && 'the store changed',
    problems.length === 0 && came !== counts.imported && 'not all that was told is in',
    problems.some(({ line }) => line < 1) && !isEmpty(path) && 'a problem without a line',
  ].filter((problem) => typeof problem === 'string')
  return { outcome: problems[0]?.refusal.code ?? 'taken', wrong: wrong.join('; ') || null }
}

function isEmpty(path: string): boolean {
  return readFileSync(path, 'utf8').replace('\uFEFF', '').trim() === ''
}

/** Site files: read, or told by file, line and column; applied whole or not at all. */
async function trySite(seed: number): Promise<Tried> {
  const from = join(import.meta.dirname, '../../data/starter')
  const site = join(folder, 'site')
  const names = readdirSync(from).filter((name) => name.endsWith('.yaml'))
  mkdirSync(site, { recursive: true })
  const broken = names[seed % names.length]
  for (const name of names) {
    const content = readFileSync(join(from, name))
    writeFileSync(join(site, name), name === broken ? mutateText(content, seed) : content)
  }
  const read = readSite(site)
  if (!read.ok) {
    const isPlaced = read.problems.every(({ file, line, column }) => file !== '' && line > 0 && column > 0)
    return {
      outcome: 'refused',
      wrong: isPlaced && read.problems.length > 0 ? null : 'a problem without a place',
    }
  }
  const before = store.eventCount()
  const parsed = applySite.parse(read.site)
  if (!parsed.ok)
    return { outcome: 'taken', wrong: `read, but cannot be given: ${JSON.stringify(parsed.refusal)}` }
  const [tried] = await store.store.runner.rehearse([
    { command: applySite, input: parsed.value, actor: 'owner' },
  ])
  const isAsBefore = store.eventCount() === before
  return { outcome: tried?.ok === true ? 'taken' : 'refused', wrong: isAsBefore ? null : 'half applied' }
}

function say(message: FileMessage): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(message)
}
