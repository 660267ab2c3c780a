import { expect, test } from 'vitest'
import { customerCard } from '../../src/queries/customers/customer-card.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'

const day = 86_400_000

function card(site: TestSite, ref: string) {
  const found = customerCard(
    site.store.reader,
    String(site.rows('customers').find((row) => row['ref'] === ref)?.['id']),
  )
  if (!found) throw new Error(`no customer ${ref}`)
  return found
}

test('a new customer is kept without blanks around what was typed', async () => {
  const site = await aSite()
  const { ref } = must(
    await site.as('ewa').newCustomer({
      name: ' Łucja Święcicka ',
      accountNumber: ' 88-1203 ',
      fields: { ppe: '590000700001000134', tariff: 'g11' },
      contactPoints: [
        { kind: 'phone', value: ' 600 100 200 ' },
        { kind: 'email', value: 'Lucja@Poczta.example' },
      ],
    }),
  )

  expect(card(site, ref)).toMatchObject({
    customer: {
      name: 'Łucja Święcicka',
      kind: 'person',
      accountNumber: '88-1203',
      fields: { ppe: '590000700001000134', tariff: 'g11' },
    },
    contactPoints: [
      { value: '600 100 200', normalized: '48600100200' },
      { value: 'Lucja@Poczta.example', normalized: 'lucja@poczta.example' },
    ],
  })
  await site.close()
})

test('a household may share a phone when somebody says so', async () => {
  const site = await aSite({ customers: [{ ref: 'KX-101', phone: '600 100 200' }] })
  const contactPoints = [{ kind: 'phone' as const, value: '600100200' }]

  expect(await site.as('ewa').newCustomer({ name: 'Anna', contactPoints })).toMatchObject({
    refusal: { code: 'contact-point-known', customer: 'KX-101' },
  })
  expect(await site.as('ewa').newCustomer({ name: 'Anna', contactPoints, allowKnown: true })).toMatchObject({
    ok: true,
  })
  await site.close()
})

test('an edit changes what it names, leaves the rest, and an empty value takes away', async () => {
  const site = await aSite({ customers: [{ ref: 'KX-101', name: 'Jan', accountNumber: '88-1' }] })
  const ewa = site.as('ewa')
  must(await ewa.editCustomer({ ref: 'KX-101', fields: { tariff: 'g11', ppe: '590000700001000134' } }))

  expect(
    must(await ewa.editCustomer({ ref: 'KX-101', name: ' Jan Kowalski ', fields: { tariff: ' ' } })),
  ).toEqual({
    ref: 'KX-101',
    changed: ['name', 'fields'],
  })
  expect(card(site, 'KX-101').customer).toMatchObject({
    name: 'Jan Kowalski',
    accountNumber: '88-1',
    fields: { ppe: '590000700001000134' },
  })

  must(await ewa.editCustomer({ ref: 'KX-101', accountNumber: ' ' }))
  expect(card(site, 'KX-101').customer.accountNumber).toBeNull()
  await site.close()
})

test('a phone is removed however it is written, and the next keeps its place', async () => {
  const site = await aSite({ customers: [{ ref: 'KX-101', phone: '600 100 200' }] })
  const ewa = site.as('ewa')
  must(await ewa.addContactPoint({ ref: 'KX-101', kind: 'phone', value: '600 100 300' }))
  must(await ewa.removeContactPoint({ ref: 'KX-101', value: '+48600100200' }))
  must(await ewa.addContactPoint({ ref: 'KX-101', kind: 'handle', value: '@jan' }))

  expect(card(site, 'KX-101').contactPoints.map(({ value }) => value)).toEqual(['600 100 300', '@jan'])
  await site.close()
})

test('an opt-out stands until its day or until it is lifted, and that it stood stays on record', async () => {
  const site = await aSite({ customers: [{ ref: 'KX-101', phone: '600 100 200' }] })
  const ewa = site.as('ewa')
  const untilAt = site.clock.now + day
  const callBack = (dueAt: number) => ewa.callBack({ customer: 'KX-101', queue: 'calls', dueAt })
  must(await ewa.doNotContact({ customer: 'KX-101', channel: 'call', reason: ' przez tydzień ', untilAt }))
  expect(await callBack(untilAt - 1)).toMatchObject({ refusal: { code: 'callback-blocked-do-not-contact' } })
  expect(await callBack(untilAt)).toMatchObject({ ok: true })
  expect(card(site, 'KX-101').doNotContact).toMatchObject([{ channel: 'call', reason: 'przez tydzień' }])

  must(await ewa.liftDoNotContact({ customer: 'KX-101', channel: 'call' }))

  expect(await callBack(untilAt - 1)).toMatchObject({ ok: true })
  expect(card(site, 'KX-101').doNotContact).toEqual([])
  expect(site.rows('do_not_contact')).toMatchObject([{ lifted_at: site.clock.now }])
  await site.close()
})

test('an opt-out of everything is one of calls, one of mails is not', async () => {
  const site = await aSite({ customers: [{ ref: 'KX-101', phone: '600 100 200' }] })
  const ewa = site.as('ewa')
  const wish = { customer: 'KX-101', queue: 'calls', dueAt: site.clock.now + day }
  must(await ewa.doNotContact({ customer: 'KX-101', channel: 'email' }))
  expect(await ewa.callBack(wish)).toMatchObject({ ok: true })
  must(await ewa.doNotContact({ customer: 'KX-101', channel: 'all' }))
  expect(await ewa.callBack(wish)).toMatchObject({ ok: false })
  await site.close()
})

test('an opt-out whose day has passed may be made anew', async () => {
  const site = await aSite({ customers: [{ ref: 'KX-101' }] })
  const ewa = site.as('ewa')
  must(await ewa.doNotContact({ customer: 'KX-101', channel: 'call', untilAt: site.clock.now + day }))
  site.later(86_401)

  expect(await ewa.doNotContact({ customer: 'KX-101', channel: 'call' })).toMatchObject({ ok: true })
  await site.close()
})

test('a card shows the last twenty contacts of a customer, the newest first, and how each was wrapped up', async () => {
  const site = await aSite({
    customers: [{ ref: 'KX-101' }],
    interactions: Array.from({ length: 22 }, (_, index) => ({
      ref: `KX-${index + 1}`,
      customer: 'KX-101',
      arrivedAt: index * 1000,
    })),
  })
  must(await site.as('ewa').take({ ref: 'KX-22' }))
  must(await site.as('ewa').wrapUp({ ref: 'KX-22', reason: 'billing', outcome: 'explained', note: 'ok' }))
  must(
    await site.as('ola').correct({ ref: 'KX-22', reason: 'moving', outcome: 'resolved', note: 'poprawka' }),
  )

  const { timeline } = card(site, 'KX-101')

  expect(timeline.map(({ ref }) => ref)).toEqual(Array.from({ length: 20 }, (_, index) => `KX-${22 - index}`))
  expect(timeline[0]?.wrapUp).toMatchObject({ agentId: 'ola', note: 'poprawka', outcome: { en: 'resolved' } })
  expect(timeline[1]?.wrapUp).toBeNull()
  await site.close()
})
