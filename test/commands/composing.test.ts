import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deliveriesDue } from '../../src/queries/messages/deliveries-due.ts'
import { aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { left } from '../builders/left.ts'
import { aMessage } from './refusals/refusal-site.ts'

let site: TestSite
beforeEach(async () => {
  site = await aSite({
    customers: [
      { ref: 'KX-101', name: 'Jan Kowalski', email: 'jan@poczta.example', phone: '600100200' },
      { ref: 'KX-102', name: 'Anna Nowak', email: 'anna@poczta.example' },
    ],
  })
})
afterEach(() => site.close())

function due() {
  return site.store.reader.all(deliveriesDue, { channel: 'email', now: site.clock.now, limit: 10 })
}

function contact(ref: string) {
  return site.rows('interactions').find((row) => row['ref'] === ref)
}

describe('a message of our own accord', () => {
  test('is a contact that goes out in its writer’s hands, and leaves when it can no longer be called back', async () => {
    const given = { customer: 'KX-101', subject: 'Odczyt\r\nBcc: x@y.example', text: 'Prosimy o zdjęcie.\n' }
    const made = must(await site.as('ewa').compose(given, ['KX-1', 'KX-2']))

    expect(made).toMatchObject({ ref: 'KX-1', delivery: 'KX-2', to: 'jan@poczta.example', channel: 'email' })
    expect(contact('KX-1')).toMatchObject({
      direction: 'out',
      state: 'active',
      held_by: 'ewa',
      queue_id: 'written',
    })
    expect(due()).toEqual([])
    site.later(10)
    expect(due()).toMatchObject([
      {
        address: 'jan@poczta.example',
        subject: 'Odczyt Bcc: x@y.example',
        text: 'Prosimy o zdjęcie.',
        inReplyTo: null,
      },
    ])
    must(await site.as('ewa').wrapUp({ ref: 'KX-1', reason: 'billing', outcome: 'resolved' }))
    expect(contact('KX-1')).toMatchObject({ state: 'done' })
  })

  test('is answered in its thread: the answer joins it while it is in hand', async () => {
    must(await site.as('ewa').compose({ customer: 'KX-101', text: 'ok', now: true }, ['KX-1', 'KX-2']))
    const sent = await left(site)

    const message = { ...aMessage('<two@poczta.example>'), references: [sent] }
    const answer = await site
      .as('owner')
      .receive({ channel: 'email', queue: 'written', subject: 'Re: Odczyt', message })

    expect(must(answer)).toMatchObject({ ref: 'KX-1', isAppended: true })
  })

  test('is taken back by undo with all it made, but not once a channel has it', async () => {
    const before = site.dump()
    must(await site.as('ewa').compose({ customer: 'KX-101', text: 'ok', now: true }, ['KX-1', 'KX-2']))
    must(await site.as('ewa').undo({ seq: site.eventCount() }))
    for (const table of ['interactions', 'segments', 'messages', 'deliveries'])
      expect(site.rows(table)).toEqual(before.get(table))

    must(await site.as('ewa').compose({ customer: 'KX-101', text: 'ok', now: true }, ['KX-3', 'KX-4']))
    const seq = site.eventCount()
    must(await site.as('system').startDelivery({ delivery: due()[0]?.id ?? '' }))
    expect(await site.as('ewa').undo({ seq })).toMatchObject({
      ok: false,
      refusal: { code: 'undo-impossible', delivery: 'KX-4' },
    })
  })

  test('can be called back, and its writer still has the contact', async () => {
    must(await site.as('ewa').compose({ customer: 'KX-101', text: 'ok' }, ['KX-1', 'KX-2']))
    must(await site.as('ewa').callBackMessage({ ref: 'KX-1' }))
    site.later(60)

    expect(due()).toEqual([])
    expect(contact('KX-1')).toMatchObject({ state: 'active', held_by: 'ewa' })
  })

  test('on a case goes to its customer and is its reply', async () => {
    must(await site.as('ewa').openCase({ subject: 'Licznik', customer: 'KX-102' }, ['KX-7']))
    const made = must(await site.as('ewa').compose({ case: 'KX-7', text: 'ok' }, ['KX-1', 'KX-2']))

    expect(made).toMatchObject({ case: 'KX-7', customer: 'KX-102', to: 'anna@poczta.example' })
    expect(contact('KX-1')?.['case_id']).toBe(site.rows('cases')[0]?.['id'])
  })

  test('finds whom an address is of; of several owners it says who they are and links none', async () => {
    const mail = { to: 'JAN@poczta.example', text: 'ok' }
    expect(must(await site.as('ewa').compose(mail))).toMatchObject({ customer: 'KX-101', candidates: [] })

    must(
      await site
        .as('owner')
        .addContactPoint({ ref: 'KX-102', kind: 'email', value: 'jan@poczta.example', allowKnown: true }),
    )
    expect(must(await site.as('ewa').compose(mail))).toMatchObject({
      customer: null,
      candidates: expect.arrayContaining(['KX-101', 'KX-102']) as unknown,
    })
  })

  test('comes also from somebody who has all that his capacity lets in', async () => {
    await site.close()
    site = await aSite({
      definition: { site: { ...aSiteDefinition().site, capacity: { email: 1 } } },
      interactions: [{ ref: 'KX-8', state: 'active', heldBy: 'ewa' }],
    })

    expect(await site.as('ewa').compose({ to: 'operator@siec.example', text: 'ok' })).toMatchObject({
      ok: true,
    })
  })
})

describe('marketing', () => {
  const offer = { customer: 'KX-101', purpose: 'offers', text: 'Nowa taryfa' }
  const consent = { customer: 'KX-101', purpose: 'offers', wording: 'Zgadzam się', how: 'formularz' }

  test('leaves with a consent for that channel alone, and keeps what it was for', async () => {
    must(await site.as('ewa').giveConsent({ ...consent, channel: 'call' }))
    expect(await site.as('ewa').compose(offer)).toMatchObject({
      refusal: { code: 'contact-without-consent' },
    })
    must(await site.as('ewa').giveConsent({ ...consent, channel: 'email' }))

    must(await site.as('ewa').compose(offer))

    expect(site.rows('deliveries')).toMatchObject([{ purpose_id: 'offers' }])
  })

  test('reaches nobody through another’s address: every owner must have consented', async () => {
    must(await site.as('ewa').giveConsent({ ...consent, channel: 'all' }))
    const through = { ...offer, to: 'anna@poczta.example' }
    expect(await site.as('ewa').compose(through)).toMatchObject({
      refusal: { code: 'contact-without-consent', customer: 'KX-102' },
    })
  })

  test('service reaches also who wants to hear nothing; without a purpose he hears nothing', async () => {
    must(await site.as('owner').doNotContact({ customer: 'KX-101', channel: 'email' }))
    const mail = { customer: 'KX-101', text: 'Przerwa w dostawie' }

    expect(await site.as('ewa').compose(mail)).toMatchObject({
      refusal: { code: 'callback-blocked-do-not-contact', customer: 'KX-101', channel: 'email' },
    })
    expect(await site.as('ewa').compose({ ...mail, purpose: 'service' })).toMatchObject({ ok: true })
  })
})
