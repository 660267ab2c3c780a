import { afterEach, beforeEach, expect, test } from 'vitest'
import { receiveInteraction } from '../../src/commands/interactions/receive-interaction.ts'
import { customerByRef } from '../../src/queries/customers/customer-by-ref.ts'
import { customerCard } from '../../src/queries/customers/customer-card.ts'
import { customerLookup } from '../../src/queries/customers/customer-lookup.ts'
import { duplicateCustomers, duplicatesOfCustomer } from '../../src/queries/customers/duplicate-customers.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { morning } from '../builders/an-empty-store.ts'

let site: TestSite
beforeEach(async () => {
  site = await aSite({
    customers: [
      { ref: 'KX-101', name: 'Jan Kowalski', phone: '600 100 200', accountNumber: '88-1001' },
      {
        ref: 'KX-102',
        name: 'J. Kowalski',
        phone: '+48600100200',
        email: 'jan@poczta.example',
        accountNumber: '88-1002',
      },
      { ref: 'KX-103', name: 'Ola Lis', email: 'ola@poczta.example' },
    ],
    interactions: [
      { ref: 'KX-1', customer: 'KX-102' },
      { ref: 'KX-2', customer: 'KX-102', state: 'active', heldBy: 'ewa' },
      { ref: 'KX-3', customer: 'KX-101' },
    ],
  })
})
afterEach(() => site.close())

const found = (text: string): readonly string[] =>
  customerLookup(site.store.reader, text, 10).map((row) => row.ref)
function card(ref: string) {
  const customer = site.store.reader.one(customerByRef, { ref })
  const seen = customer && customerCard(site.store.reader, customer.id)
  if (!seen) throw new Error(`no customer ${ref}`)
  return seen
}

test('everything of a customer goes to the one who is kept, and both refs lead there', async () => {
  const ewa = site.as('ewa')
  must(await ewa.editCustomer({ ref: 'KX-102', fields: { tariff: 'g11', pesel: '44051401359' } }))
  must(await ewa.editCustomer({ ref: 'KX-101', fields: { tariff: 'g12w' } }))
  must(await ewa.note({ ref: 'KX-102', text: 'dzwonić rano' }))
  must(await ewa.doNotContact({ customer: 'KX-102', channel: 'sms' }))
  must(
    await ewa.giveConsent({
      customer: 'KX-102',
      purpose: 'offers',
      channel: 'all',
      wording: 'tak',
      how: 'ustnie',
    }),
  )
  must(await ewa.callBack({ customer: 'KX-102', queue: 'calls', dueAt: site.clock.now }, ['KX-201']))
  must(await ewa.openCase({ interaction: 'KX-2' }, ['KX-401']))

  must(await ewa.mergeCustomers({ ref: 'KX-102', into: 'KX-101' }))

  const kept = card('KX-102')
  expect(kept.customer).toMatchObject({ ref: 'KX-101', name: 'Jan Kowalski', accountNumber: '88-1001' })
  expect(kept.customer.fields).toEqual({ tariff: 'g12w', pesel: '44051401359' })
  expect(kept.contactPoints.map(({ value }) => value)).toEqual(['600 100 200', 'jan@poczta.example'])
  expect(kept.timeline.map(({ ref }) => ref).toSorted()).toEqual(['KX-1', 'KX-2', 'KX-3'])
  expect(kept.openCallbacks.map(({ ref }) => ref)).toEqual(['KX-201'])
  expect(kept.openCases.map(({ ref }) => ref)).toEqual(['KX-401'])
  expect(kept.doNotContact.map(({ channel }) => channel)).toEqual(['sms'])
  expect(kept.notes.map(({ text }) => text).toSorted()).toEqual([
    'Scalono KX-102 z KX-101; wcześniej:\nnazwa: J. Kowalski\nnumer konta: 88-1002\nTariff: g11',
    'dzwonić rano',
  ])
  expect([found('kx-102'), found('jan@'), found('440514'), found('600100200')]).toEqual([
    ['KX-101'],
    ['KX-101'],
    ['KX-101'],
    ['KX-101'],
  ])
  must(await ewa.note({ ref: 'KX-102', text: 'pod starym numerem' }))
  expect(card('KX-101').notes).toHaveLength(3)
})

test('a merge that is undone leaves the store as it was', async () => {
  const before = site.dump()
  must(await site.as('ewa').mergeCustomers({ ref: 'KX-102', into: 'KX-101' }))

  must(await site.as('ewa').undo({ seq: site.lastSeq() }))

  for (const table of ['customers', 'contact_points', 'interactions', 'notes', 'search_tokens']) {
    expect(site.dump().get(table)).toEqual(before.get(table))
  }
  expect(found('kx-102')).toEqual(['KX-102'])
})

test('who was merged twice over leads to who is kept at last', async () => {
  must(await site.as('ewa').mergeCustomers({ ref: 'KX-102', into: 'KX-101' }))
  must(await site.as('ewa').mergeCustomers({ ref: 'KX-101', into: 'KX-103' }))

  expect([card('KX-101').customer.ref, card('KX-102').customer.ref]).toEqual(['KX-103', 'KX-103'])
  expect(found('KX-102')).toEqual(['KX-103'])
  expect(card('KX-102').timeline).toHaveLength(3)
})

test('a long history follows in slices that fall due, and nothing of it is lost', async () => {
  const count = 1100
  const calls = Array.from({ length: count }, (_, number) => ({
    command: receiveInteraction,
    input: { channel: 'email', queue: 'written', subject: `${number}`, customer: 'KX-102' },
    actor: 'owner',
    at: morning + number,
  }))
  await site.store.runner.runEach(calls, () => undefined)

  expect(must(await site.as('ewa').mergeCustomers({ ref: 'KX-102', into: 'KX-101' }))).toMatchObject({
    hasMore: true,
  })
  const old = site.rows('customers').find(({ ref }) => ref === 'KX-102')?.['id']
  const left = (): number => site.rows('interactions').filter((row) => row['customer_id'] === old).length
  expect(left()).toBe(count + 2 - 500)
  expect(card('KX-102').timeline[0]?.subject).toBe('1099')

  while ((await site.fireDueWork()).some(({ ok }) => ok));

  expect(left()).toBe(0)
  expect(site.rows('due_work').filter(({ kind }) => kind === 'customer.move-rest')).toEqual([])
})

test('customers who share a number, however it is written, are pointed out', async () => {
  const shared = { kind: 'phone', value: '48600100200' }
  const customers = [{ ref: expect.stringMatching(/KX-10[12]/) }, { ref: expect.stringMatching(/KX-10[12]/) }]

  expect(duplicateCustomers(site.store.reader, 10)).toMatchObject([{ ...shared, customers }])
  expect(duplicatesOfCustomer(site.store.reader, card('KX-102').customer.id)).toMatchObject([
    { ...shared, customers },
  ])
  expect(duplicatesOfCustomer(site.store.reader, card('KX-103').customer.id)).toEqual([])
})

test('who was of the people of both organisations is of those of the one that is kept, once', async () => {
  const ewa = site.as('ewa')
  for (const ref of ['KX-104', 'KX-105'])
    must(await ewa.newCustomer({ name: `ACME ${ref}`, kind: 'organisation' }, [ref]))
  must(await ewa.joinAccount({ account: 'KX-104', customer: 'KX-103', role: 'prezes' }))
  must(await ewa.joinAccount({ account: 'KX-105', customer: 'KX-103', role: 'księgowa' }))
  must(await ewa.joinAccount({ account: 'KX-105', customer: 'KX-101', role: 'magazyn' }))

  must(await ewa.mergeCustomers({ ref: 'KX-105', into: 'KX-104' }))

  const told = card('KX-104').people.map(({ ref, role }) => `${ref} ${role}`)
  expect(told.toSorted()).toEqual(['KX-101 magazyn', 'KX-103 prezes'])
})

test('who was of the people of two organisations stays so once when he is merged', async () => {
  const ewa = site.as('ewa')
  must(await ewa.newCustomer({ name: 'ACME', kind: 'organisation' }, ['KX-104']))
  must(await ewa.joinAccount({ account: 'KX-104', customer: 'KX-101', role: 'prezes' }))
  must(await ewa.joinAccount({ account: 'KX-104', customer: 'KX-102', role: 'szef' }))

  must(await ewa.mergeCustomers({ ref: 'KX-102', into: 'KX-101' }))

  expect(card('KX-104').people.map(({ ref, role }) => `${ref} ${role}`)).toEqual(['KX-101 prezes'])
})

test('the people of an organisation stand on its card, and it on theirs', async () => {
  const ewa = site.as('ewa')
  must(await ewa.newCustomer({ name: 'ACME', kind: 'organisation' }, ['KX-104']))
  must(await ewa.joinAccount({ account: 'KX-104', customer: 'KX-103', role: 'księgowa' }))

  expect(card('KX-104').people).toMatchObject([{ ref: 'KX-103', role: 'księgowa' }])
  expect(card('KX-103').accounts).toMatchObject([{ ref: 'KX-104', role: 'księgowa' }])

  must(await ewa.leaveAccount({ account: 'KX-104', customer: 'KX-103' }))
  expect(card('KX-104').people).toEqual([])
})
