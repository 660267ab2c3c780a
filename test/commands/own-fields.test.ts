import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createCustomer } from '../../src/commands/customers/create-customer.ts'
import { checkCaseFields } from '../../src/commands/finding/check-case-fields.ts'
import { customerLookup } from '../../src/queries/customers/customer-lookup.ts'
import { searchFollowing } from '../../src/queries/customers/search-following.ts'
import { sayRefusal } from '../../src/language/say-refusal.ts'
import { viewOf } from '../../src/shell/view-of.ts'
import { examineStore } from '../../src/store/doctor/examine-store.ts'
import { openStoreAt } from '../../src/store/open-store.ts'
import { aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'

let site: TestSite

beforeEach(async () => {
  site = await aSite({ customers: [{ ref: 'KX-101', name: 'Jan Kowalski' }, { ref: 'KX-102' }] })
})
afterEach(async () => {
  await site.close()
})

const found = (text: string): readonly string[] =>
  customerLookup(site.store.reader, text, 10).map((row) => row.ref)

function definition(searchable: readonly string[]) {
  return aSiteDefinition({
    fields: aSiteDefinition().fields.map((field) => ({
      ...field,
      isSearchable: searchable.includes(field.key),
    })),
  })
}

test('a checked field keeps the number as it is compared, and the customer is found by it and by its end', async () => {
  must(await site.as('ewa').editCustomer({ ref: 'KX-101', fields: { pesel: '440514 01359' } }))

  expect(site.rows('customers').find(({ ref }) => ref === 'KX-101')).toMatchObject({
    fields: '{"pesel":"44051401359"}',
  })
  expect(found('44051')).toEqual(['KX-101'])
  expect(found('440514-01359')).toEqual(['KX-101'])
  expect(found('1359')).toEqual(['KX-101'])

  must(await site.as('ewa').editCustomer({ ref: 'KX-101', fields: { pesel: '' } }))
  expect(found('44051')).toEqual([])
})

test('a wrong number is refused with what is wrong with it, in both languages', async () => {
  const refused = await site.as('ewa').editCustomer({ ref: 'KX-101', fields: { pesel: '44051401358' } })

  expect(refused).toEqual({
    ok: false,
    refusal: {
      code: 'field-check-failed',
      field: 'pesel',
      value: '44051401358',
      rule: 'pesel',
      why: 'wrong-check-digit',
    },
  })
  if (refused.ok) return
  expect(sayRefusal(refused.refusal, 'en')).toMatchObject({
    message: '“44051401358” is no valid PESEL: its check digit does not fit the others.',
    hint: 'Compare it with the document, digit by digit. Expected in the field pesel: 11 digits.',
  })
  expect(sayRefusal(refused.refusal, 'pl')).toMatchObject({
    message: '„44051401358” to nie jest poprawny PESEL: nie zgadza się cyfra kontrolna.',
    hint: 'Porównaj z dokumentem, cyfra po cyfrze. W polu pesel ma być: 11 cyfr.',
  })
})

test('customers are found by a field from the moment the site searches it, and no longer when it does not', async () => {
  must(await site.as('ewa').editCustomer({ ref: 'KX-102', fields: { ppe: '590000700001000134' } }))
  expect(found('5900')).toEqual([])

  must(await site.as('owner').applySite(definition(['ppe', 'pesel'])))
  await site.store.runner.idle()
  expect(found('5900')).toEqual(['KX-102'])
  expect(found('134')).toEqual(['KX-102'])

  must(await site.as('owner').undo({ seq: site.lastSeq() }))
  await site.store.runner.idle()
  expect(found('5900')).toEqual([])
})

test('a thousand customers are found by a field that becomes searchable, while others work', async () => {
  const count = 1200
  const customers = Array.from({ length: count }, (_, number) => ({
    command: createCustomer,
    input: { name: `Customer ${number}`, fields: { ppe: `590${String(number).padStart(15, '0')}` } },
    actor: 'owner',
  }))
  await site.store.runner.runEach(customers, () => undefined)

  must(await site.as('owner').applySite(definition(['ppe'])))
  must(await site.as('ewa').note({ ref: 'KX-101', text: 'meanwhile' }))
  await site.store.runner.idle()

  expect(found('590000000000000007')).toHaveLength(1)
  expect(found('590000000000001199')).toHaveLength(1)
})

test('what a killed program left of a new searched field is said, and whoever comes next goes on with it', async () => {
  const customers = Array.from({ length: 1200 }, (_, number) => ({
    command: createCustomer,
    input: { name: `Customer ${number}`, fields: { ppe: `590${String(number).padStart(15, '0')}` } },
    actor: 'owner',
  }))
  await site.store.runner.runEach(customers, () => undefined)
  must(await site.as('owner').applySite(definition(['ppe'])))
  // The file as it lies on the disk the moment after: what another process would find.
  const left = join(mkdtempSync(join(tmpdir(), 'linia-cut-short-')), 'linia.db')
  const connection = new Database(site.path, { readonly: true })
  connection.prepare('VACUUM INTO ?').run(left)
  connection.close()

  const examined = examineStore(left, { now: site.clock.now, full: false })
  expect(examined).toContainEqual(expect.objectContaining({ code: 'search-following', level: 'warning' }))
  const opened = openStoreAt(left, { now: () => site.clock.now, randomBytes: seededBytes(3) })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const { reader, runner } = opened.value
  expect(customerLookup(reader, '590000000000001199', 5)).toEqual([])
  expect(reader.one(searchFollowing, {})).toBeDefined()
  await runner.goOn()
  expect(customerLookup(reader, '590000000000001199', 5)).toHaveLength(1)
  expect(reader.one(searchFollowing, {})).toBeUndefined()
  await opened.value.close()
  const after = examineStore(left, { now: site.clock.now, full: true })
  expect(after).toContainEqual(expect.objectContaining({ code: 'search-ok' }))
  rmSync(dirname(left), { recursive: true })
})

test('cases have fields of their own under the same keys, checked by the same rules', async () => {
  const view = viewOf(site.store.reader)

  expect(await checkCaseFields(view, { ppe: '590 000700001000134' })).toEqual({
    ok: true,
    value: { ppe: '590000700001000134' },
  })
  expect(await checkCaseFields(view, { ppe: '590000700001000135' })).toMatchObject({
    refusal: { code: 'field-check-failed', rule: 'ppe', why: 'wrong-check-digit' },
  })
  expect(await checkCaseFields(view, { tariff: 'g11' })).toMatchObject({
    refusal: { code: 'case-field-unknown', field: 'tariff' },
  })
})
