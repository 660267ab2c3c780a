import { afterEach, expect, test } from 'vitest'
import { aSiteDefinition } from '../builders/a-site-definition.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { aMessage } from './refusals/refusal-site.ts'

let site: TestSite
afterEach(() => site.close())

const definition = aSiteDefinition({
  queues: aSiteDefinition().queues.map((queue) => ({ ...queue, sla: 'promise' })),
})
const text = 'Zasilanie przywrócono.'

function from(name: string) {
  return { ...aMessage(`<${name}@poczta.example>`), senderAddress: `${name}@poczta.example` }
}

/** KX-500 is an outage; below it KX-501 of a done mail, KX-502 of a call, KX-503 whose customer opted out, KX-504 below KX-501. */
async function anOutage(): Promise<void> {
  site = await aSite({
    definition,
    customers: [
      { ref: 'KX-101', name: 'Jan Kowalski', email: 'jan@poczta.example' },
      { ref: 'KX-102', name: 'Anna Nowak', phone: '600 100 200' },
      { ref: 'KX-103', name: 'Piotr Lis', email: 'piotr@poczta.example' },
    ],
    interactions: [{ ref: 'KX-2', queue: 'calls', channel: 'call', customer: 'KX-102' }],
  })
  const [owner, ewa] = [site.as('owner'), site.as('ewa')]
  const mail = { channel: 'email', queue: 'written', subject: 'Nie ma prądu' }
  must(await owner.receive({ ...mail, customer: 'KX-101', message: from('jan') }, ['KX-1']))
  must(await owner.receive({ ...mail, customer: 'KX-103', message: from('piotr') }, ['KX-3']))
  must(await owner.receive({ ...mail, message: from('ola') }, ['KX-4']))
  must(await ewa.openCase({ subject: 'Awaria stacji' }, ['KX-500']))
  for (const [ref, interaction, parent] of [
    ['KX-501', 'KX-1', 'KX-500'],
    ['KX-502', 'KX-2', 'KX-500'],
    ['KX-503', 'KX-3', 'KX-500'],
    ['KX-504', 'KX-4', 'KX-501'],
  ] as const) {
    must(await ewa.openCase({ interaction, parent }, [ref]))
  }
  must(await owner.doNotContact({ customer: 'KX-103', channel: 'email' }))
}

test('all below an outage are told, each in the thread of his own mail, and who is left out is named with the reason', async () => {
  await anOutage()
  must(await site.as('ewa').take({ ref: 'KX-1' }))
  must(await site.as('ewa').wrapUp({ ref: 'KX-1', outcome: 'resolved', reason: 'billing' }))

  const told = must(await site.as('ewa').replyToChildren({ ref: 'KX-500', text: `${text}\n\n` }))

  expect(told).toMatchObject({
    ref: 'KX-500',
    replies: [
      { case: 'KX-501', interaction: 'KX-1', channel: 'email', to: 'jan@poczta.example' },
      { case: 'KX-504', interaction: 'KX-4', channel: 'email', to: 'ola@poczta.example' },
    ],
    leftOut: [
      { case: 'KX-502', why: 'not-in-writing' },
      { case: 'KX-503', why: 'do-not-contact' },
    ],
  })
  const out = site.rows('messages').filter((row) => row['direction'] === 'out')
  expect(out.map((row) => [row['subject'], row['text'], row['thread_key']])).toEqual([
    ['Re: Nie ma prądu', text, '<jan@poczta.example>'],
    ['Re: Nie ma prądu', text, '<ola@poczta.example>'],
  ])
  expect(site.rows('deliveries').map((row) => [row['in_reply_to'], row['state']])).toEqual([
    ['<jan@poczta.example>', 'waiting'],
    ['<ola@poczta.example>', 'waiting'],
  ])
})

test('what all are told is called back by one undo, unless one of it is being sent', async () => {
  await anOutage()
  const before = site.rows('sla_clocks')
  const told = () => site.as('ewa').replyToChildren({ ref: 'KX-500', text, now: true })
  must(await told())
  expect(site.rows('deliveries')).toHaveLength(2)
  must(await site.as('ewa').undo({ seq: site.lastSeq() }))
  expect(site.rows('deliveries')).toEqual([])
  expect(site.rows('sla_clocks')).toEqual(before)

  must(await told())
  const seq = site.lastSeq()
  const delivery = String(site.rows('deliveries')[1]?.['id'])
  must(await site.as('system').startDelivery({ delivery }))
  expect(await site.as('ewa').undo({ seq })).toMatchObject({
    ok: false,
    refusal: { code: 'undo-impossible', state: 'sending' },
  })
  expect(site.rows('deliveries')).toHaveLength(2)
})

test('each is told words of his own where there are some, and a case that is no longer below is left out', async () => {
  await anOutage()
  must(await site.as('ewa').setCaseParent({ ref: 'KX-504', parent: null }))
  const replies = ['KX-501', 'KX-504'].map((ref) => ({ ref, text: `w sprawie ${ref}`, subject: ref }))

  const told = must(await site.as('ewa').replyToChildren({ ref: 'KX-500', replies }))

  expect(told.replies.map((reply) => reply.case)).toEqual(['KX-501'])
  expect(told.leftOut).toEqual([{ case: 'KX-504', why: 'not-below' }])
  const out = site.rows('messages').filter((row) => row['direction'] === 'out')
  expect(out.map((row) => [row['subject'], row['text']])).toEqual([['KX-501', 'w sprawie KX-501']])
})

test('a partner tells those below whose cases lie in his queues, the others are left out', async () => {
  await anOutage()
  must(await site.as('ewa').editCase({ ref: 'KX-501', queue: 'partners' }))
  must(await site.as('ewa').editCase({ ref: 'KX-500', queue: 'partners' }))
  const people = definition.people.map((person) =>
    person.key === 'ola' ? { ...person, role: 'partner' as const, queues: ['partners'] } : person,
  )
  must(await site.as('owner').applySite({ ...definition, people }))

  const told = must(await site.as('ola').replyToChildren({ ref: 'KX-500', text }))

  expect(told.replies.map((reply) => reply.case)).toEqual(['KX-501'])
  expect(told.leftOut.map(({ why }) => why)).toEqual(['not-permitted', 'not-permitted', 'not-permitted'])
})

test('a reply is what the promise of a first response waits for, on the contact as on the case', async () => {
  await anOutage()
  const running = () =>
    site
      .rows('sla_clocks')
      .filter((row) => row['kind'] === 'first-response' && row['stopped_at'] === null)
      .map((row) => site.rows('cases').find(({ id }) => id === row['case_id'])?.['ref'])
  expect(running()).toEqual(expect.arrayContaining(['KX-501', 'KX-503', 'KX-504']))
  site.later(60)

  must(await site.as('ewa').take({ ref: 'KX-3' }))
  must(await site.as('ewa').reply({ ref: 'KX-3', text }))
  expect(running()).not.toContain('KX-503')
  const made = must(await site.as('ewa').replyOnCase({ ref: 'KX-504', text, subject: 'Awaria' }))
  expect(made).toMatchObject({ ref: 'KX-504', interaction: 'KX-4', to: 'ola@poczta.example' })
  expect(running()).toContain('KX-501')
  expect(running()).not.toContain('KX-504')
})

test('a chat that is over is not answered: nobody reads it', async () => {
  await anOutage()
  must(
    await site
      .as('owner')
      .receive({ channel: 'chat', queue: 'calls', subject: 'czat', customer: 'KX-101' }, ['KX-8']),
  )
  must(await site.as('ewa').linkCaseInteraction({ ref: 'KX-501', interaction: 'KX-8' }))
  must(await site.as('owner').abandon({ ref: 'KX-8' }))

  expect(must(await site.as('ewa').replyOnCase({ ref: 'KX-501', text }))).toMatchObject({
    interaction: 'KX-1',
  })
})

test('a contact of another customer comes into a case only if both may learn of each other', async () => {
  await anOutage()
  must(
    await site
      .as('owner')
      .receive({ channel: 'email', queue: 'written', subject: 'x', customer: 'KX-103' }, ['KX-9']),
  )
  const link = { ref: 'KX-501', interaction: 'KX-9' }

  expect(await site.as('ewa').linkCaseInteraction(link)).toEqual({
    ok: false,
    refusal: { code: 'interaction-of-other-customer', ref: 'KX-9', caseRef: 'KX-501' },
  })
  expect(must(await site.as('ewa').linkCaseInteraction({ ...link, acrossCustomers: true }))).toMatchObject({
    interaction: 'KX-9',
  })
})
