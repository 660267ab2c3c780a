import { afterEach, beforeEach, expect, test } from 'vitest'
import * as z from 'zod'
import { command } from '../../src/commands/command.ts'
import { createCustomer } from '../../src/commands/create-customer.ts'
import { undo } from '../../src/commands/undo.ts'
import { accept } from '../../src/domain/decision.ts'
import { contactPointsOfCustomer } from '../../src/queries/contact-points-of-customer.ts'
import { customerByRef } from '../../src/queries/customer-by-ref.ts'
import { customerLookup } from '../../src/queries/customer-lookup.ts'
import { type TestStore, anEmptyStore } from '../builders/an-empty-store.ts'
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
