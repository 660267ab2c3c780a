import { afterEach, beforeEach, expect, test } from 'vitest'
import { type WantedContact, whyNotContact } from '../../src/domain/consent.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'

const at = 1000
const offers = { key: 'offers', kind: 'marketing' } as const
const service = { key: 'service', kind: 'service' } as const
const given = { purposeId: 'offers', channel: 'email', givenAt: 500, withdrawnAt: null }
const on = (channel: string, untilAt: number | null = null) => ({ channel, untilAt })
type Given = Pick<WantedContact, 'purpose'> & Partial<WantedContact>

const matrix: readonly (readonly [says: string, wanted: Given, why: string | undefined])[] = [
  ['service passes', { purpose: service }, undefined],
  ['service passes an opt-out', { purpose: service, doNotContact: [on('all')] }, undefined],
  ['marketing without consent does not', { purpose: offers }, 'no-consent'],
  ['with consent it passes', { purpose: offers, consents: [given] }, undefined],
  ['on another channel it does not', { purpose: offers, consents: [given], channel: 'call' }, 'no-consent'],
  [
    'a consent for every channel is enough',
    { purpose: offers, consents: [{ ...given, channel: 'all' }] },
    undefined,
  ],
  [
    'one for another purpose is not',
    { purpose: offers, consents: [{ ...given, purposeId: 'surveys' }] },
    'no-consent',
  ],
  ['a withdrawn one is not', { purpose: offers, consents: [{ ...given, withdrawnAt: 900 }] }, 'no-consent'],
  [
    'one that is withdrawn later is, until then',
    { purpose: offers, consents: [{ ...given, withdrawnAt: 1100 }] },
    undefined,
  ],
  ['one that comes later is not', { purpose: offers, consents: [{ ...given, givenAt: 1001 }] }, 'no-consent'],
  [
    'an objection stands above consent',
    { purpose: offers, consents: [given], doNotContact: [on('marketing')] },
    'objected',
  ],
  [
    'so does an opt-out of the channel',
    { purpose: offers, consents: [given], doNotContact: [on('email')] },
    'do-not-contact',
  ],
  [
    'one of another channel does not',
    { purpose: offers, consents: [given], doNotContact: [on('call')] },
    undefined,
  ],
  [
    'one that is over does not',
    { purpose: offers, consents: [given], doNotContact: [on('all', 999)] },
    undefined,
  ],
  ['one is over at its moment', { purpose: null, doNotContact: [on('all', 1000)] }, undefined],
  ['and holds until then', { purpose: null, doNotContact: [on('all', 1001)] }, 'do-not-contact'],
  ['without a purpose an opt-out holds', { purpose: null, doNotContact: [on('email')] }, 'do-not-contact'],
  ['and an objection to marketing does not', { purpose: null, doNotContact: [on('marketing')] }, undefined],
]

test.each(matrix)('%s', (_says, wanted, why) => {
  expect(whyNotContact({ channel: 'email', at, consents: [], doNotContact: [], ...wanted })).toBe(why)
})

let site: TestSite
beforeEach(async () => {
  site = await aSite({ customers: [{ ref: 'KX-101', phone: '600100200' }] })
})
afterEach(() => site.close())

const consent = {
  customer: 'KX-101',
  purpose: 'offers',
  channel: 'call',
  wording: 'Zgadzam się',
  how: 'formularz',
}
const callback = { customer: 'KX-101', queue: 'calls', purpose: 'offers' }

test('a consent keeps who recorded it, when, how and its wording; an objection withdraws it and bars what follows', async () => {
  const ewa = site.as('ewa')
  const dueAt = site.clock.now + 1000
  must(await ewa.giveConsent(consent))
  expect(site.rows('consents')).toMatchObject([
    {
      recorded_by: 'ewa',
      given_at: site.clock.now,
      how: 'formularz',
      wording: 'Zgadzam się',
      withdrawn_at: null,
    },
  ])
  must(await ewa.callBack({ ...callback, dueAt }))

  must(await ewa.objectToMarketing({ customer: 'KX-101' }))

  expect(site.rows('consents')).toMatchObject([{ withdrawn_at: site.clock.now }])
  expect(await ewa.callBack({ ...callback, dueAt })).toMatchObject({ refusal: { code: 'consent-objected' } })
  expect(await ewa.giveConsent(consent)).toMatchObject({ refusal: { code: 'consent-objected' } })
  must(await ewa.callBack({ ...callback, purpose: 'service', dueAt }))

  must(await ewa.liftDoNotContact({ customer: 'KX-101', channel: 'marketing' }))
  must(await ewa.giveConsent(consent))
  must(await ewa.callBack({ ...callback, dueAt }))
})

test('an objection that is undone leaves the consents as they were', async () => {
  const ewa = site.as('ewa')
  must(await ewa.giveConsent(consent))
  const before = site.dump().get('consents')
  must(await ewa.objectToMarketing({ customer: 'KX-101' }))

  must(await ewa.undo({ seq: site.lastSeq() }))

  expect(site.dump().get('consents')).toEqual(before)
  expect(site.rows('do_not_contact')).toEqual([])
})
