import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Decision } from '../../src/domain/decision.ts'
import { sightOfViewer } from '../../src/queries/rights/sight.ts'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import type { Desk } from '../builders/desk.ts'
import { dumpText } from '../builders/dump-store.ts'

// A command on a record of one’s own names other records beside it. What may not be seen is not drawn in that way.

let site: TestSite
beforeEach(async () => {
  const { people } = aSiteDefinition()
  site = await aSite({
    definition: {
      // Partners who may write, which none may unless a site says so.
      rights: [
        {
          key: 'partner:message.compose',
          role: 'partner',
          what: 'message.compose',
          scope: 'queue',
          limitAmount: null,
          retired: false,
        },
      ],
      people: [
        ...people,
        aPerson({ key: 'zuza', name: 'Zuza Kania', role: 'partner', queues: ['partners'] }),
      ],
    },
    customers: [
      { ref: 'KX-101', name: 'Jan Kowalski', phone: '600 100 200' },
      { ref: 'KX-102', name: 'Anna Nowak', phone: '600 100 300' },
    ],
    interactions: [
      { ref: 'KX-1', customer: 'KX-102', subject: 'Poufne' },
      { ref: 'KX-2', customer: 'KX-101', queue: 'partners', subject: 'Dla partnera' },
    ],
  })
  const owner = site.as('owner')
  must(await owner.openCase({ subject: 'Tajna', queue: 'written', customer: 'KX-102' }, ['KX-301']))
  must(await owner.openCase({ subject: 'Dla partnera', queue: 'partners' }, ['KX-302']))
  must(await owner.openCase({ subject: 'Zamknięta', queue: 'written', customer: 'KX-102' }, ['KX-303']))
  must(await owner.resolveCase({ ref: 'KX-303', resolution: 'tak' }))
  must(await owner.closeCase({ ref: 'KX-303' }))
  must(await site.as('zuza').status({ status: 'ready' }))
})
afterEach(() => site.close())

function idOf(ref: string): string {
  return String(site.rows('customers').find((row) => row['ref'] === ref)?.['id'])
}

const queue = 'partners'
type Try = (zuza: Desk) => Promise<Decision<unknown>>
const tries: Readonly<Record<string, readonly [what: string, Try]>> = {
  'a callback to a customer of others': [
    'customer.see',
    (zuza) => zuza.callBack({ customer: 'KX-102', queue, dueAt: site.clock.now + 60_000 }),
  ],
  'a case for a customer of others': [
    'customer.see',
    (zuza) => zuza.openCase({ subject: 'Moja', queue, customer: 'KX-102' }),
  ],
  'a case for another customer': [
    'customer.see',
    (zuza) => zuza.editCase({ ref: 'KX-302', customer: 'KX-102' }),
  ],
  'a case from a contact of others': [
    'interaction.see',
    (zuza) => zuza.openCase({ queue, interaction: 'KX-1' }),
  ],
  'a case that follows one of others': ['case.see', (zuza) => zuza.openCase({ queue, follows: 'KX-303' })],
  'a case under one of others': [
    'case.see',
    (zuza) => zuza.openCase({ subject: 'Moja', queue, parent: 'KX-301' }),
  ],
  'a case put under one of others': [
    'case.see',
    (zuza) => zuza.setCaseParent({ ref: 'KX-302', parent: 'KX-301' }),
  ],
  'a link to a case of others': [
    'case.see',
    (zuza) => zuza.linkCase({ ref: 'KX-302', to: 'KX-301', kind: 'related' }),
  ],
  'a contact of others filed on a case': [
    'interaction.see',
    (zuza) => zuza.linkCaseInteraction({ ref: 'KX-302', interaction: 'KX-1' }),
  ],
}

test.each(Object.keys(tries))('a partner is refused %s, and nothing changes', async (what) => {
  const [right, attempt] = tries[what] ?? []
  const before = dumpText(site.dump())

  expect(await attempt?.(site.as('zuza'))).toMatchObject({
    ok: false,
    refusal: { code: 'not-permitted', agent: 'zuza', what: right },
  })
  expect(dumpText(site.dump())).toBe(before)
})

test('what lies in his queues a partner names as everybody does', async () => {
  const zuza = site.as('zuza')
  const dueAt = site.clock.now + 60_000

  must(await zuza.callBack({ customer: 'KX-101', queue, dueAt }))
  const { ref } = must(await zuza.openCase({ queue, interaction: 'KX-2' }))
  must(await zuza.setCaseParent({ ref, parent: 'KX-302' }))
  must(await zuza.linkCase({ ref, to: 'KX-302', kind: 'related' }))

  expect(await zuza.editCase({ ref: 'KX-302', customer: 'KX-101' })).toMatchObject({ ok: true })
})

test('a number or an address tells a partner nothing of customers of others', async () => {
  must(await site.as('owner').addContactPoint({ ref: 'KX-102', kind: 'email', value: 'anna@poczta.example' }))
  const zuza = site.as('zuza')
  const call = must(await zuza.logCall({ number: '600 100 300', queue }))
  expect(call).toMatchObject({ customer: null, candidates: [] })
  expect(call).toEqual({ ...must(await zuza.logCall({ number: '600 999 999', queue })), ref: call.ref })
  expect(sightOfViewer(site.store.reader, 'zuza').seesCustomer(idOf('KX-102'))).toBe(false)

  const mail = {
    to: 'anna@poczta.example',
    queue,
    text: 'Dzień dobry',
    subject: 'Oferta',
    purpose: 'service',
  }
  expect(must(await zuza.compose(mail))).toMatchObject({ customer: null })
  expect(sightOfViewer(site.store.reader, 'zuza').seesCustomer(idOf('KX-102'))).toBe(false)
  // Whom he knows from his queue he is told as everybody is.
  expect(must(await zuza.logCall({ number: '600 100 200', queue }))).toMatchObject({ customer: 'KX-101' })
})

test('whoever makes no customers makes none of a caller, whether or not the number is known', async () => {
  for (const number of ['600 100 300', '600 999 999']) {
    expect(await site.as('zuza').logCall({ number, queue, name: 'Anna' })).toMatchObject({
      ok: false,
      refusal: { code: 'not-permitted', what: 'customer.create' },
    })
  }
})
