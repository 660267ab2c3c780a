import { expect, test } from 'vitest'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { aSiteDefinition } from '../builders/a-site-definition.ts'

const usual = aSiteDefinition()
const jan = { ref: 'KX-101', name: 'Jan Kowalski', phone: '600100200' }

function contact(site: TestSite, ref: string) {
  return site.rows('interactions').find((row) => row['ref'] === ref)
}

test('a call that rings at a phone is offered to whose phone it is, and waits for him for as long as it rings', async () => {
  const site = await aSite({ customers: [jan], ready: ['ewa'] })

  const rung = must(await site.as('ewa').ring({ call: 'a@pbx', number: '+48 600-100-200' }, ['KX-1']))

  expect(rung).toEqual({ ref: 'KX-1', queue: 'calls', customer: 'KX-101', candidates: [], hasWaited: false })
  expect(contact(site, 'KX-1')).toMatchObject({
    state: 'offered',
    held_by: 'ewa',
    contact: '+48600100200',
    call_id: 'a@pbx',
  })
  expect(site.rows('offers')).toMatchObject([{ how: 'phone', expires_at: null }])
  site.later(25)
  must(await site.as('ewa').accept({ ref: 'KX-1' }))
  const parts = site
    .rows('segments')
    .map((part) => [part['kind'], Number(part['ended_at'] ?? 0) - Number(part['started_at'])])
  expect(parts).toContainEqual(['queue', 25_000])
  await site.close()
})

test.each(['600100200', '+48 600 100 200', '0048600100200'])(
  'whoever calls is known by his number: %s',
  async (number) => {
    const site = await aSite({ customers: [jan], ready: ['ewa'] })
    expect(must(await site.as('ewa').ring({ call: 'a', number }))).toMatchObject({ customer: 'KX-101' })
    await site.close()
  },
)

test('a hidden number, a name and a number of several customers ring without a customer', async () => {
  const site = await aSite({
    customers: [jan, { ref: 'KX-102', name: 'Anna Kowalska', phone: '600100200' }],
    ready: ['ewa'],
  })
  const ewa = site.as('ewa')

  must(await ewa.ring({ call: 'hidden', number: '' }, ['KX-1']))
  must(await ewa.ring({ call: 'named', number: 'recepcja', name: 'Recepcja' }, ['KX-2']))
  const several = must(await ewa.ring({ call: 'several', number: '600100200' }, ['KX-3']))

  expect(contact(site, 'KX-1')).toMatchObject({ contact: null, customer_id: null, subject: '' })
  expect(contact(site, 'KX-2')).toMatchObject({ contact: 'recepcja', customer_id: null, subject: 'Recepcja' })
  expect(several).toMatchObject({ customer: null, candidates: expect.arrayContaining(['KX-101', 'KX-102']) })
  await site.close()
})

test('a second call can be answered at the phone while the first is held, whatever somebody is to have at once', async () => {
  const site = await aSite({ ready: ['ewa'], definition: { site: { ...usual.site, capacity: { call: 1 } } } })
  const ewa = site.as('ewa')
  must(await ewa.ring({ call: 'first', number: '600100200' }, ['KX-1']))
  must(await ewa.accept({ ref: 'KX-1' }))
  must(await ewa.hold({ ref: 'KX-1' }))

  must(await ewa.ring({ call: 'second', number: '600100300' }, ['KX-2']))

  expect((await ewa.accept({ ref: 'KX-2' })).ok).toBe(true)
  await site.close()
})

test('a call that an exchange has put into a queue rings as that contact, with the time it has waited', async () => {
  const site = await aSite({ customers: [jan], ready: ['ewa'] })
  const from = { kind: 'phone', value: '600100200' } as const
  const waiting = { channel: 'call', queue: 'calls', subject: '', from, call: 'a@pbx' }
  must(await site.as('owner').receive(waiting, ['KX-1']))
  site.later(40)

  const rung = must(await site.as('ewa').ring({ call: 'a@pbx', number: '600100200' }))

  expect(rung).toMatchObject({ ref: 'KX-1', hasWaited: true })
  expect(site.rows('interactions')).toHaveLength(1)
  expect(site.rows('offers')).toMatchObject([{ how: 'exchange', agent_id: 'ewa', expires_at: null }])
  must(await site.as('ewa').accept({ ref: 'KX-1' }))
  await site.close()
})

test('whoever gave up is called back where his queue says so, and only who held the line for longer than a mistake', async () => {
  const site = await aSite({
    customers: [jan],
    ready: ['ewa'],
    definition: {
      queues: usual.queues.map((queue) => ({ ...queue, missedCallbackSeconds: 600, shortAbandonSeconds: 5 })),
    },
  })
  const ewa = site.as('ewa')
  must(await ewa.ring({ call: 'mistake', number: '600100200' }, ['KX-1']))
  site.later(3)
  expect(must(await ewa.abandon({ ref: 'KX-1' }))).toMatchObject({ callback: null })
  must(await ewa.ring({ call: 'hidden', number: '' }, ['KX-2']))
  must(await ewa.ring({ call: 'missed', number: '600100200' }, ['KX-3']))
  site.later(20)
  expect(must(await ewa.abandon({ ref: 'KX-2' }))).toMatchObject({ callback: null })

  const missed = must(await ewa.abandon({ ref: 'KX-3' }, ['KX-50']))

  expect(missed).toMatchObject({ callback: 'KX-50', waitedMs: 20_000 })
  expect(site.rows('callbacks')).toMatchObject([
    { ref: 'KX-50', phone: '+48600100200', agent_id: null, queue_id: 'calls', state: 'scheduled' },
  ])
  await site.close()
})

test('a number that is dialled is in hand from then on, and its customer is known', async () => {
  const site = await aSite({ customers: [jan], ready: ['ewa'] })

  const call = must(await site.as('ewa').dial({ call: 'b', number: '600 100 200' }, ['KX-1']))

  expect(call).toEqual({ ref: 'KX-1', queue: 'calls', customer: 'KX-101', candidates: [] })
  expect(contact(site, 'KX-1')).toMatchObject({
    state: 'active',
    direction: 'out',
    held_by: 'ewa',
    call_id: 'b',
  })
  expect(site.rows('segments').map((part) => part['kind'])).toEqual(['agent'])
  await site.close()
})

test('a call for what is worked on makes no other contact', async () => {
  const site = await aSite({ customers: [jan], ready: ['ewa'] })
  must(await site.as('owner').receive({ channel: 'callback', queue: 'calls', subject: '' }, ['KX-1']))
  must(await site.as('ewa').take({ ref: 'KX-1' }))

  expect(must(await site.as('ewa').dial({ call: 'b', number: '600100200', for: 'KX-1' }))).toMatchObject({
    ref: 'KX-1',
  })
  expect(site.rows('interactions')).toMatchObject([{ ref: 'KX-1', state: 'active', call_id: 'b' }])
  await site.close()
})
