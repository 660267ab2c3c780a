import { afterEach, beforeEach, expect, test } from 'vitest'
import * as z from 'zod'
import { command } from '../../src/commands/command.ts'
import { createCustomer } from '../../src/commands/customers/create-customer.ts'
import { importCustomer } from '../../src/commands/customers/import-customer.ts'
import { undo } from '../../src/commands/undoing/undo.ts'
import { accept } from '../../src/domain/decision.ts'
import { contactPointsOfCustomer } from '../../src/queries/customers/contact-points-of-customer.ts'
import { customerByRef } from '../../src/queries/customers/customer-by-ref.ts'
import { customerLookup } from '../../src/queries/customers/customer-lookup.ts'
import { examineStore } from '../../src/store/doctor/examine-store.ts'
import { type TestStore, anEmptyStore, morning } from '../builders/an-empty-store.ts'
import { aSite } from '../builders/a-site.ts'
import { aSiteDefinition } from '../builders/a-site-definition.ts'
import { hostileStrings } from '../exchange/hostile-strings.ts'
import { everyRow } from './every-row.ts'

let site: TestStore
let jan: string
let ola: string

beforeEach(async () => {
  site = await anEmptyStore()
  const phone = { kind: 'phone' as const, value: '+48 600 100 200' }
  jan = (await site.give('owner', createCustomer, { name: 'Jan Kowalski', contactPoints: [phone] })).ref
  ola = (await site.give('owner', createCustomer, { name: 'Ola Zielińska' })).ref
})
afterEach(async () => {
  await site.close()
})

const found = (text: string): readonly string[] =>
  customerLookup(site.store.reader, text, 10).map((row) => row.ref)

test('a phone that moves to another customer finds that one, and after undo the first again', async () => {
  const move = command('test.move', z.strictObject({}), async (tx, _input, { seq, permit }) => {
    await permit({})
    const from = await tx.one(customerByRef, { ref: jan })
    const to = await tx.one(customerByRef, { ref: ola })
    const [point] = await tx.all(contactPointsOfCustomer, { customerId: from?.id ?? '' })
    tx.patch('contact_points', point?.id ?? '', { customerId: to?.id ?? '' })
    return accept(seq)
  })

  const seq = await site.give('owner', move, {})
  expect(found('600100')).toEqual([ola])

  await site.give('owner', undo, { seq })
  expect(found('600100')).toEqual([jan])
})

test('a customer made anew under the same id is found once', async () => {
  const remake = command('test.remake', z.strictObject({}), async (tx, _input, { at, seq, permit }) => {
    await permit({})
    const customer = await tx.one(customerByRef, { ref: jan })
    const id = customer?.id ?? ''
    tx.remove('customers', id)
    const { name, kind } = { name: 'Jan Nowak', kind: 'person' }
    const rest = { language: null, accountNumber: null, fields: {}, mergedInto: null, createdAt: at }
    tx.insert('customers', { id, ref: jan, name, kind, ...rest })
    return accept(seq)
  })
  const before = everyRow(site.path)['search_tokens']?.length

  await site.give('owner', remake, {})

  expect([found('jan'), found('nowak'), found('kowalski'), found('600100')]).toEqual([
    [jan],
    [jan],
    [],
    [jan],
  ])
  expect(everyRow(site.path)['search_tokens']).toHaveLength(before ?? 0)
})

test('whatever is written of a customer when he is made, he is found as his rows say', async () => {
  const fields = aSiteDefinition().fields.map((field) => ({ ...field, isSearchable: true }))
  const at = await aSite({ definition: { fields } })
  const texts = hostileStrings().filter((text) => text.trim() !== '')
  for (const [place, text] of texts.entries()) {
    const contactPoints = [
      { kind: 'phone' as const, value: `+48 600 100 ${String(place).padStart(3, '0')}` },
      { kind: 'handle' as const, value: text },
      { kind: 'handle' as const, value: text.toUpperCase() },
    ]
    const pesel = place === 0 ? { fields: { pesel: '44051401359' } } : {}
    const row = { name: `${text.slice(0, 300)} x`, accountNumber: text.slice(0, 60), contactPoints, ...pesel }
    const onDuplicate = 'create' as const
    await at.give('owner', importCustomer, { ...row, onDuplicate })
  }

  const search = examineStore(at.path, { now: morning, full: true }).find(({ code }) =>
    code.startsWith('search'),
  )

  expect(search).toEqual({ code: 'search-ok', level: 'ok', params: { n: texts.length } })
  expect(texts.length).toBeGreaterThan(20)
  expect(customerLookup(at.store.reader, '44051401359', 10)).not.toEqual([])
  await at.close()
})
