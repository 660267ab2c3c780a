import { afterEach, expect, test } from 'vitest'
import { type TestDevice, aDevice } from '../builders/a-device.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import type { DumpedRow } from '../builders/dump-store.ts'
import { random } from '../properties/random.ts'
import { differences } from '../simulation/checks.ts'
import { dumpStore } from '../builders/dump-store.ts'

const opened: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of opened.splice(0).toReversed()) await one.close()
})

const days = 14
const changesADay = 72
const customers = Array.from({ length: 40 }, (_none, index) => `KX-${500 + index}`)
const cases = Array.from({ length: 20 }, (_none, index) => `KX-${600 + index}`)
const contacts = Array.from({ length: 6 }, (_none, index) => `KX-${700 + index}`)

type Edit = { readonly ref: string; readonly value: string }

/** What an agent has done on his device, as he would count it himself. */
type Counted = {
  readonly notes: string[]
  readonly wrapUps: string[]
  readonly names: Edit[]
  readonly accounts: Edit[]
  readonly subjects: Edit[]
  readonly refs: string[]
  changes: number
}

test('two devices that were away for a fortnight, a thousand changes each on the same customers and cases, end equal, with all that was done', async () => {
  const site = await aSite({ interactions: contacts.map((ref) => ({ ref })) })
  opened.push(site)
  for (const ref of customers) must(await site.as('owner').newCustomer({ name: `Klient ${ref}` }, [ref]))
  for (const ref of cases)
    must(await site.as('owner').openCase({ subject: `Sprawa ${ref}`, queue: 'written' }, [ref]))
  const ewa = { device: await deviceOf(site, 'EW'), agent: 'ewa', counted: nothingYet() }
  const ola = { device: await deviceOf(site, 'OL'), agent: 'ola', counted: nothingYet() }
  // Each begins with something in hand that was claimed while the line held.
  for (const [index, ref] of contacts.entries())
    must(await (index < 3 ? ewa : ola).device.as(index < 3 ? 'ewa' : 'ola').take({ ref }))
  for (const { device } of [ewa, ola]) await device.sync()
  ewa.device.line.isCut = true
  ola.device.line.isCut = true

  const dice = random(14)
  for (let day = 0; day < days; day++) {
    for (let change = 0; change < changesADay; change++) {
      site.later(dice.whole(60, 500))
      for (const desk of [ewa, ola]) await work(desk, dice)
    }
    site.later(8 * 3600)
    await site.fireDueWork()
  }
  for (const [index, ref] of contacts.entries()) {
    const { device, agent, counted } = index < 3 ? ewa : ola
    must(await device.as(agent).wrapUp({ ref, reason: 'billing', outcome: 'resolved' }))
    counted.wrapUps.push(ref)
  }
  expect(Math.min(ewa.counted.changes, ola.counted.changes)).toBeGreaterThanOrEqual(1000)

  ewa.device.line.isCut = false
  ola.device.line.isCut = false
  for (const { device } of [ewa, ola, ewa]) await device.sync()

  const stores = [site, ewa.device, ola.device]
  const there = { name: 'the server', dump: dumpStore(site.path) }
  for (const { device } of [ewa, ola]) {
    expect(differences({ name: device.path, dump: dumpStore(device.path) }, there)).toEqual([])
  }
  const [first, second] = [ewa.counted, ola.counted]
  const both = [first, second]
  for (const store of stores) {
    expect(texts(store, 'notes', 'text')).toEqual(both.flatMap(({ notes }) => notes).toSorted())
    expect(wrappedUp(store)).toEqual(both.flatMap(({ wrapUps }) => wrapUps).toSorted())
    const known = new Set(
      ['customers', 'cases', 'interactions'].flatMap((table) => texts(store, table, 'ref')),
    )
    expect(both.flatMap(({ refs }) => refs).filter((ref) => !known.has(ref))).toEqual([])

    // Whoever was heard first has his value; what another typed for the same field stands beside it for him to settle.
    for (const [field, edits] of [
      ['name', 'names'],
      ['account_number', 'accounts'],
    ] as const) {
      const rows = new Map(store.rows('customers').map((row) => [row['ref'], row]))
      const wanted = customers.map((ref) => lastOf(first[edits], ref) ?? lastOf(second[edits], ref))
      expect(customers.map((ref, index) => wanted[index] && rows.get(ref)?.[field])).toEqual(wanted)
      const told = second[edits].filter(({ ref }) => lastOf(first[edits], ref) !== undefined)
      const conflicts = store.rows('edit_conflicts').filter((row) => row['field'] === field)
      const ids = new Map(store.rows('customers').map((row) => [row['id'], row['ref']]))
      const kept = conflicts.map(({ row_id: id = null, theirs, yours, actor }) =>
        JSON.stringify([ids.get(id), valueIn(theirs), valueIn(yours), actor]),
      )
      expect(kept.toSorted()).toEqual(
        told
          .map(({ ref, value }) => JSON.stringify([ref, lastOf(first[edits], ref), value, 'ola']))
          .toSorted(),
      )
      expect(told.length).toBeGreaterThan(50)
    }
    const subjects = new Map(store.rows('cases').map((row) => [row['ref'], row['subject']]))
    const wanted = cases.map(
      (ref) => lastOf(first.subjects, ref) ?? lastOf(second.subjects, ref) ?? `Sprawa ${ref}`,
    )
    expect(cases.map((ref) => subjects.get(ref))).toEqual(wanted)
    const refused = second.subjects.filter(({ ref }) => lastOf(first.subjects, ref) !== undefined)
    expect(store.rows('refused_pushes').map(overruled)).toEqual(
      refused.map(({ ref, value }) => [ref, lastOf(first.subjects, ref), value]),
    )
    // What the lease took back meanwhile was wrapped up all the same, and counts in nothing until somebody says so.
    expect(store.rows('wrap_ups').filter((row) => row['needs_review'] === 1).length).toBe(contacts.length)
  }
}, 120_000)

async function work(
  {
    device,
    agent,
    counted,
  }: { readonly device: TestDevice; readonly agent: string; readonly counted: Counted },
  dice: ReturnType<typeof random>,
): Promise<void> {
  const by = device.as(agent)
  const what = dice.whole(1, 100)
  const number = ++counted.changes
  const said = `${agent} ${number}`
  if (what <= 30) {
    must(await by.note({ ref: dice.of(cases) ?? '', text: `Notatka ${said}` }))
    counted.notes.push(`Notatka ${said}`)
  } else if (what <= 50) {
    const ref = dice.of(customers) ?? ''
    must(await by.editCustomer({ ref, name: `Nazwa ${said}` }))
    counted.names.push({ ref, value: `Nazwa ${said}` })
  } else if (what <= 60) {
    const ref = dice.of(customers) ?? ''
    must(await by.editCustomer({ ref, accountNumber: said }))
    counted.accounts.push({ ref, value: said })
  } else if (what <= 65) {
    const ref = dice.of(cases) ?? ''
    must(await by.editCase({ ref, subject: `Temat ${said}` }))
    counted.subjects.push({ ref, value: `Temat ${said}` })
  } else if (what <= 75) {
    const { ref } = must(await by.newCustomer({ name: `Nowy ${said}` }))
    counted.refs.push(ref)
  } else if (what <= 80) {
    const { ref } = must(await by.openCase({ subject: `Nowa ${said}`, queue: 'written' }))
    counted.refs.push(ref)
  } else {
    const { ref } = must(await by.logCall({ number: `+48 601 ${String(100000 + number)}` }))
    must(await by.wrapUp({ ref, reason: 'billing', outcome: 'resolved' }))
    counted.changes++
    counted.refs.push(ref)
    counted.wrapUps.push(ref)
  }
}

function nothingYet(): Counted {
  return { notes: [], wrapUps: [], names: [], accounts: [], subjects: [], refs: [], changes: 0 }
}

function texts({ rows }: Pick<TestSite, 'rows'>, table: string, column: string): readonly string[] {
  return rows(table)
    .map((row: DumpedRow) => String(row[column]))
    .toSorted()
}

function wrappedUp({ rows }: Pick<TestSite, 'rows'>): readonly string[] {
  const refs = new Map(rows('interactions').map((row) => [row['id'], String(row['ref'])]))
  return rows('wrap_ups')
    .map((row) => refs.get(row['interaction_id'] ?? null) ?? '')
    .toSorted()
}

/** What an agent made of a field last. */
function lastOf(edits: readonly Edit[], ref: string): string | undefined {
  return edits.findLast((edit) => edit.ref === ref)?.value
}

/** Of an edit that was refused: the case, what stands, and what was typed. */
function overruled({ code, refusal }: DumpedRow): readonly unknown[] {
  const { ref, fields } = JSON.parse(String(refusal)) as {
    readonly ref: string
    readonly fields: readonly { readonly theirs: string; readonly yours: string }[]
  }
  const [field] = fields
  return code === 'edit-overruled' ? [ref, valueIn(field?.theirs), valueIn(field?.yours)] : [code]
}

function valueIn(written: DumpedRow[string] | undefined): unknown {
  return typeof written === 'string' ? JSON.parse(written) : written
}

async function deviceOf(site: TestSite, prefix: string): Promise<TestDevice> {
  const device = await aDevice(site, prefix)
  opened.push(device)
  return device
}
