import { afterEach, beforeEach, expect, test } from 'vitest'
import { aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { jsonFrom, shellOn } from './shell-on.ts'

// Each text of a customer’s records holds a number of its own, so that one that is told says where it stood.

const numbers = new Map<string, string>()
let site: TestSite

/** A number of nine digits that stands in one place alone. */
function numberIn(place: string): string {
  const known = numbers.get(place) ?? `7301${String(40_000 + numbers.size).padStart(5, '0')}`
  numbers.set(place, known)
  return known
}
const textIn = (place: string): string => `tel. ${numberIn(place)}.`
const addressIn = (place: string): string => `${numberIn(place)}@poczta.example`

beforeEach(async () => {
  numbers.clear()
  const { queues } = aSiteDefinition()
  site = await aSite({
    ready: ['ewa', 'ola'],
    definition: {
      putBackReasons: [],
      queues: queues.map((queue) => ({ ...queue, verifiesCallers: queue.key === 'calls' })),
    },
    customers: [{ ref: 'KX-102', name: 'Ola Lis', phone: numberIn('phone of another') }],
    interactions: [{ ref: 'KX-9', queue: 'calls', channel: 'call', customer: 'KX-102' }],
  })
  const [owner, ola] = [site.as('owner'), site.as('ola')]
  const system = site.as('system')
  const dueAt = site.clock.now + 9_000_000
  must(
    await owner.newCustomer(
      {
        name: numberIn('name'),
        accountNumber: numberIn('account'),
        fields: { pesel: '44051401359' },
        contactPoints: [
          { kind: 'phone', value: numberIn('phone') },
          { kind: 'email', value: addressIn('email') },
        ],
      },
      ['KX-101'],
    ),
  )
  must(await owner.newCustomer({ name: textIn('organisation'), kind: 'organisation' }, ['KX-103']))
  must(
    await ola.joinAccount({
      account: 'KX-103',
      customer: 'KX-101',
      role: textIn('role in the organisation'),
    }),
  )
  must(await ola.doNotContact({ customer: 'KX-101', channel: 'sms', reason: textIn('opt-out') }))
  must(
    await ola.giveConsent({
      customer: 'KX-101',
      purpose: 'offers',
      channel: 'email',
      how: textIn('how of a consent'),
      wording: textIn('wording of a consent'),
    }),
  )
  must(await ola.note({ ref: 'KX-101', text: textIn('note of the customer') }))
  must(
    await ola.callBack(
      {
        customer: 'KX-101',
        queue: 'calls',
        dueAt,
        phone: numberIn('phone of a callback'),
        note: textIn('callback'),
      },
      ['KX-201'],
    ),
  )
  const mail = {
    senderName: numberIn('sender'),
    senderAddress: addressIn('address of the sender'),
    recipients: [addressIn('recipient')],
    text: textIn('message'),
    messageId: null,
    references: [],
    rawHash: null,
    sentAt: null,
    isAutomatic: false,
    attachments: [
      { name: `${numberIn('attachment')}.pdf`, mediaType: 'a/b', bytes: 1, contentHash: 'a'.repeat(64) },
    ],
  }
  const received = { channel: 'email', queue: 'written', customer: 'KX-101', subject: textIn('subject') }
  must(await owner.receive({ ...received, message: mail }, ['KX-1']))
  must(await ola.take({ ref: 'KX-1' }))
  must(await ola.putBack({ ref: 'KX-1', reason: textIn('reason of putting back') }))
  must(await ola.take({ ref: 'KX-1' }))
  must(await ola.note({ ref: 'KX-1', text: textIn('note of the contact') }))
  const reply = { to: addressIn('address of a reply'), cc: [addressIn('copy')], subject: textIn('reply') }
  must(await ola.reply({ ref: 'KX-1', text: textIn('text of a reply'), ...reply, now: true }))
  const delivery = String(site.rows('deliveries')[0]?.['id'])
  must(await system.startDelivery({ delivery }))
  must(
    await system.failDelivery({
      delivery,
      attempt: 1,
      error: `550 ${addressIn('error of a delivery')}`,
      isPermanent: true,
    }),
  )
  must(
    await ola.openCase(
      { interaction: 'KX-1', subject: textIn('case'), fields: { ppe: '590000700001000134' } },
      ['KX-301'],
    ),
  )
  must(await ola.addChecklistItem({ ref: 'KX-301', text: textIn('checklist') }))
  must(await ola.note({ ref: 'KX-301', text: `@ewa ${textIn('note of the case')}` }))
  const customer = 'KX-101'
  must(await ola.openCase({ subject: textIn('case above'), customer, queue: 'written' }, ['KX-302']))
  must(await ola.setCaseParent({ ref: 'KX-301', parent: 'KX-302' }))
  must(await ola.openCase({ subject: textIn('linked case'), customer, queue: 'written' }, ['KX-303']))
  must(await ola.linkCase({ ref: 'KX-301', to: 'KX-303', kind: 'related' }))
  must(await ola.resolveCase({ ref: 'KX-303', resolution: textIn('resolution') }))
  must(
    await ola.wrapUp({
      ref: 'KX-1',
      outcome: 'visit',
      fields: { place: numberIn('field of a wrap-up') },
      note: textIn('note of a wrap-up'),
    }),
  )
})
afterEach(() => site.close())

const shown: readonly (readonly string[])[] = [
  ...['KX-1', 'KX-101', 'KX-103', 'KX-201', 'KX-301', 'KX-302', 'KX-303'].map((ref) => ['show', ref]),
  ['customers'],
  ['interactions'],
  ['case', 'list'],
  ['case', 'list', '--state', 'resolved'],
  ['callback', 'list'],
  ['outbox', '--all'],
  ['mentions'],
  ['consent', 'list', 'KX-101'],
  ['customer', 'people', 'KX-103'],
  ['find', 'KX-101'],
  ['history', 'KX-1'],
  ['history', 'KX-101'],
]

/** The places whose numbers somebody is told, whole and however they are grouped. */
async function toldTo(agent: string): Promise<readonly string[]> {
  const told: string[] = []
  for (const words of shown) {
    const { out, err } = await shellOn(site, [...words, '--as', agent])
    told.push(out, err, JSON.stringify(await jsonFrom(site, [...words, '--as', agent])))
  }
  const text = told.join('\n').replaceAll(/(?<=\d)[ \u00A0-](?=\d)/g, '')
  return [...numbers].flatMap(([place, number]) => (text.includes(number) ? [place] : [])).toSorted()
}

test('whatever stands in the records of a customer is masked while a caller is not verified, and seen by others', async () => {
  must(await site.as('ewa').take({ ref: 'KX-9' }))

  expect(await toldTo('ewa')).toEqual([])
  const seen = await toldTo('ola')
  // What nobody is told cannot be told by mistake: each but a number of somebody who is looked at in lists alone.
  expect([...numbers.keys()].toSorted().filter((place) => !seen.includes(place))).toEqual([])
})
