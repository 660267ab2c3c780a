import { afterEach, beforeEach, expect, test } from 'vitest'
import { maskAddress, maskFieldValue, maskNumber, maskText } from '../../src/domain/masking.ts'
import { customerCard } from '../../src/queries/customers/customer-card.ts'
import { customerLookupFor } from '../../src/queries/customers/customer-lookup.ts'
import { interactionView } from '../../src/queries/interactions/interaction-view.ts'
import { aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'

test.each([
  [maskNumber, '+48 600 100 200', '+** *** *** 200'],
  [maskNumber, '88-1203', '**-*203'],
  [maskNumber, '12', '*2'],
  [maskNumber, 'PL61109010140000071219812874', '*************************874'],
  [maskNumber, '+** *** *** 200', '+** *** *** 200'],
  [maskNumber, '*****34', '*****34'],
  [maskAddress, 'jan.kowalski@poczta.example', 'j***@***'],
  [maskAddress, '600100200@sms.example', '***@***'],
  [maskFieldValue, '590000700001000134', '***************134'],
  [maskFieldValue, 'g12w', '***'],
  [maskFieldValue, -214.6, '***'],
  [maskText, 'oddzwonić na 600 100 200 do 12.11.2026', 'oddzwonić na *** *** 200 do 12.11.2026'],
  [maskText, 'pisze z jan@poczta.example w sprawie 3 faktur', 'pisze z j***@*** w sprawie 3 faktur'],
])('%# masks %j', (mask, plain, masked) => {
  expect((mask as (value: unknown) => string)(plain)).toBe(masked)
})

const secrets = ['600100', '881203', '590000700001', 'jan@', '4405140']
let site: TestSite
let customerId: string

beforeEach(async () => {
  const { queues } = aSiteDefinition()
  site = await aSite({
    definition: {
      queues: queues.map((queue) => ({ ...queue, verifiesCallers: queue.key === 'calls' })),
    },
    customers: [
      {
        ref: 'KX-101',
        name: 'Jan Kowalski',
        phone: '600 100 200',
        email: 'jan@poczta.example',
        accountNumber: '88-1203',
      },
      { ref: 'KX-102', name: 'Ola Lis', phone: '600 100 300' },
    ],
    interactions: [
      { ref: 'KX-1', queue: 'calls', channel: 'call', customer: 'KX-101', subject: 'oddzwonić 600 100 200' },
    ],
  })
  const ewa = site.as('ewa')
  const fields = { ppe: '590000700001000134', pesel: '44051401359' }
  must(await ewa.editCustomer({ ref: 'KX-101', fields }))
  must(await ewa.note({ ref: 'KX-101', text: 'PPE 590000700001000134, konto 88-1203' }))
  must(
    await ewa.callBack({
      customer: 'KX-101',
      queue: 'calls',
      dueAt: site.clock.now + 9_000_000,
      note: 'na 600100200',
    }),
  )
  customerId = String(site.rows('customers').find(({ ref }) => ref === 'KX-101')?.['id'])
})
afterEach(() => site.close())

/** Everything of the customer that an agent is shown, as one text without what separates digits. */
function shownTo(agent: string | null): string {
  const { reader } = site.store
  const seen = [
    customerCard(reader, customerId, agent),
    interactionView(reader, 'KX-1', agent),
    customerLookupFor(reader, { typed: 'Jan', limit: 5, viewer: agent }),
  ]
  const people = JSON.stringify(seen, (key, value: unknown) =>
    ['id', 'customerId', 'interactionId', 'version', 'dueAt', 'at'].includes(key) ? undefined : value,
  )
  return people.replaceAll(/(?<=\d)[ -](?=\d)/g, '')
}

const leaks = (agent: string | null): readonly string[] =>
  secrets.filter((secret) => shownTo(agent).includes(secret))

test('no number leaks while a caller was not verified, the last digits and the name stay, and the owner sees all', async () => {
  expect(leaks('ewa')).toEqual(secrets)

  must(await site.as('ewa').take({ ref: 'KX-1' }))

  expect(leaks('ewa')).toEqual([])
  expect(customerCard(site.store.reader, customerId, 'ewa')).toMatchObject({
    isMasked: true,
    customer: { name: 'Jan Kowalski', accountNumber: '**-*203' },
    contactPoints: [{ value: '*** *** 200' }, { value: 'j***@***' }],
  })
  expect(leaks('ola')).toEqual(secrets)
  expect(leaks(null)).toEqual(secrets)
})

test('who passes opens the cards for that contact, and who fails after it closes them', async () => {
  const ewa = site.as('ewa')
  const other = String(site.rows('customers').find(({ ref }) => ref === 'KX-102')?.['id'])
  must(await ewa.take({ ref: 'KX-1' }))
  must(await ewa.verify({ ref: 'KX-1', method: 'pesel', who: 'attorney', result: 'failed' }))
  expect(leaks('ewa')).toEqual([])
  expect(customerCard(site.store.reader, other, 'ewa')?.isMasked).toBe(true)

  must(
    await ewa.verify({ ref: 'KX-1', method: 'invoice', who: 'holder', result: 'passed', note: 'ostatnia' }),
  )
  expect(leaks('ewa')).toEqual(secrets)
  expect(customerCard(site.store.reader, other, 'ewa')?.isMasked).toBe(false)

  must(await ewa.undo({ seq: site.lastSeq() }))
  expect(leaks('ewa')).toEqual([])
  expect(customerCard(site.store.reader, other, 'ewa')?.isMasked).toBe(true)

  must(await ewa.wrapUp({ ref: 'KX-1', reason: 'billing', outcome: 'resolved' }))
  expect(leaks('ewa')).toEqual(secrets)
})

test('a second caller closes every card but that of the first, who passed', async () => {
  const ewa = site.as('ewa')
  const other = String(site.rows('customers').find(({ ref }) => ref === 'KX-102')?.['id'])
  must(await ewa.take({ ref: 'KX-1' }))
  must(await ewa.verify({ ref: 'KX-1', method: 'pesel', who: 'holder', result: 'passed' }))
  must(
    await site
      .as('owner')
      .receive({ channel: 'chat', queue: 'calls', subject: 'x', customer: 'KX-102' }, ['KX-3']),
  )
  must(await ewa.take({ ref: 'KX-3' }))

  expect(leaks('ewa')).toEqual(secrets)
  expect(customerCard(site.store.reader, other, 'ewa')?.isMasked).toBe(true)
  must(await ewa.verify({ ref: 'KX-3', method: 'pesel', who: 'holder', result: 'passed' }))
  expect(customerCard(site.store.reader, other, 'ewa')?.isMasked).toBe(false)
})

test('a caller who turns out to be another customer is not verified as him', async () => {
  const ewa = site.as('ewa')
  const other = String(site.rows('customers').find(({ ref }) => ref === 'KX-102')?.['id'])
  must(await ewa.take({ ref: 'KX-1' }))
  must(await ewa.verify({ ref: 'KX-1', method: 'pesel', who: 'holder', result: 'passed' }))
  must(await ewa.linkCustomer({ ref: 'KX-1', customer: 'KX-102' }))

  expect(customerCard(site.store.reader, other, 'ewa')?.isMasked).toBe(true)
})

test('a reveal opens the card for whoever asked, says why, and stays in the history', async () => {
  const ewa = site.as('ewa')
  must(await ewa.take({ ref: 'KX-1' }))

  must(await ewa.reveal({ customer: 'KX-101', why: 'rozmówca literuje adres' }))

  expect(leaks('ewa')).toEqual(secrets)
  expect(site.rows('reveals')).toMatchObject([{ agent_id: 'ewa', why: 'rozmówca literuje adres' }])
  expect(site.rows('events').filter(({ command }) => command === 'card.reveal')).toMatchObject([
    { actor: 'ewa', seq: site.lastSeq() },
  ])
  expect(await ewa.reveal({ customer: 'KX-101', why: 'jeszcze raz' })).toMatchObject({
    refusal: { code: 'card-not-masked' },
  })
})

test('a letter is answered with an open card, whatever the queue asks of callers', async () => {
  must(
    await site
      .as('owner')
      .receive({ channel: 'email', queue: 'calls', subject: 'x', customer: 'KX-101' }, ['KX-2']),
  )
  must(await site.as('ola').take({ ref: 'KX-2' }))

  expect(leaks('ola')).toEqual(secrets)
})
