import { expect, test } from 'vitest'
import { dueWork } from '../../src/queries/events/due-work.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'

const hour = 3_600_000

/** A site on which ewa has promised KX-101 a call in an hour. */
async function promised(whose: 'ewa' | 'anyone' | 'piotr' = 'anyone'): Promise<TestSite> {
  const site = await aSite({ customers: [{ ref: 'KX-101', name: 'Jan Kowalski', phone: '600 100 200' }] })
  const dueAt = site.clock.now + hour
  must(
    await site
      .as('ewa')
      .callBack({ customer: 'KX-101', queue: 'Infolinia', dueAt, whose, note: 'w sprawie faktury' }, [
        'KX-201',
      ]),
  )
  return site
}

/** The contact that a callback made. */
function made(site: TestSite) {
  const ref = String(site.rows('interactions').find((row) => row['channel'] === 'callback')?.['ref'])
  return site.look(ref)
}

test('a callback is the actor’s own unless he says otherwise', async () => {
  const site = await aSite({ customers: [{ ref: 'KX-101', phone: '600 100 200' }] })
  const wish = { customer: 'KX-101', queue: 'calls', dueAt: site.clock.now + hour }
  must(await site.as('ewa').callBack(wish, ['KX-201']))
  must(await site.as('owner').callBack(wish, ['KX-202']))
  must(await site.as('ewa').callBack({ ...wish, whose: 'ola' }, ['KX-203']))

  const owners = new Map(site.rows('callbacks').map((row) => [row['ref'], row['agent_id']]))
  expect(owners).toEqual(
    new Map([
      ['KX-201', 'ewa'],
      ['KX-202', null],
      ['KX-203', 'ola'],
    ]),
  )
  await site.close()
})

test('a callback is taken over, given to a colleague and made anyone’s until it comes up', async () => {
  const site = await promised()
  const owner = () => site.rows('callbacks')[0]?.['agent_id']

  must(await site.as('ola').assignCallback({ ref: 'KX-201' }))
  expect(owner()).toBe('ola')
  must(await site.as('ola').undo({ seq: site.lastSeq() }))
  expect(owner()).toBe(null)
  must(await site.as('ewa').assignCallback({ ref: 'KX-201', agent: 'ewa' }))
  must(await site.as('ewa').assignCallback({ ref: 'KX-201', agent: null }))
  expect(owner()).toBe(null)
  must(await site.as('ewa').assignCallback({ ref: 'KX-201' }))
  site.later(3600)
  await site.fireDueWork()

  expect(made(site).interaction).toMatchObject({ state: 'offered', heldBy: 'ewa' })
  expect(await site.as('ola').assignCallback({ ref: 'KX-201' })).toMatchObject({
    refusal: { code: 'callback-came-up', interaction: made(site).interaction.ref },
  })
  await site.close()
})

test('before its time a callback does not come up', async () => {
  const site = await promised()
  site.later(3599)

  expect(await site.fireDueWork()).toEqual([])
  await site.close()
})

test('anyone’s callback waits in its queue from the time it was promised for', async () => {
  const site = await promised()
  const dueAt = site.clock.now + hour
  site.later(3660)

  expect(await site.fireDueWork()).toEqual([{ kind: 'callback.fall-due', ok: true }])

  const { interaction, card, segments } = made(site)
  expect(interaction).toMatchObject({
    state: 'queued',
    direction: 'out',
    queueId: 'calls',
    heldBy: null,
    queuedAt: dueAt,
    subject: 'w sprawie faktury',
  })
  expect(card?.customer.ref).toBe('KX-101')
  expect(segments).toMatchObject([{ kind: 'queue', startedAt: dueAt }])
  expect(site.rows('callbacks')).toMatchObject([{ state: 'due', made_interaction_id: interaction.id }])
  await site.close()
})

test('my callback is offered to me while I am signed in', async () => {
  const site = await promised('ewa')
  site.later(3600)
  await site.fireDueWork()

  expect(made(site).interaction).toMatchObject({ state: 'offered', heldBy: 'ewa' })
  expect(await site.as('ola').take({ ref: made(site).interaction.ref })).toMatchObject({
    refusal: { code: 'interaction-offered-to-other' },
  })
  must(await site.as('ewa').take({ ref: made(site).interaction.ref }))
  await site.close()
})

test('the callback of somebody who has gone home is anyone’s', async () => {
  const site = await promised('piotr')
  site.later(3600)
  await site.fireDueWork()

  expect(made(site).interaction).toMatchObject({ state: 'queued', heldBy: null })
  await site.close()
})

test('twice is once: whoever else fires the same piece of work makes no second contact', async () => {
  const site = await promised()
  site.later(3600)
  const seen = site.store.reader.all(dueWork, { now: site.clock.now, limit: 10 })

  const both = await Promise.all([site.fireDueWork(), site.fireDueWork()])

  expect(seen).toHaveLength(1)
  expect(both.flat().filter(({ ok }) => ok)).toHaveLength(1)
  expect(site.rows('interactions')).toHaveLength(1)
  expect(await site.fireDueWork()).toEqual([])
  await site.close()
})

test('wrapping its contact up is making the callback', async () => {
  const site = await promised()
  site.later(3600)
  await site.fireDueWork()
  const { ref } = must(await site.as('ewa').takeNext({}))
  must(await site.as('ewa').wrapUp({ ref, reason: 'billing', outcome: 'resolved' }))

  expect(site.rows('callbacks')).toMatchObject([{ state: 'done' }])
  await site.close()
})

test('a callback that is moved comes up at its new time, and not at the old one', async () => {
  const site = await promised()
  const dueAt = site.clock.now + 2 * hour
  must(await site.as('ola').reschedule({ ref: 'kx201', dueAt }))
  site.later(3600)
  expect(await site.fireDueWork()).toEqual([])
  site.later(3600)

  expect(await site.fireDueWork()).toMatchObject([{ ok: true }])
  expect(made(site).interaction.queuedAt).toBe(dueAt)
  await site.close()
})

test('a callback that is called off before its time never comes up', async () => {
  const site = await promised()
  must(await site.as('ewa').finishCallback({ ref: 'KX-201', as: 'cancelled' }))
  site.later(7200)

  expect(await site.fireDueWork()).toEqual([])
  expect(site.rows('callbacks')).toMatchObject([{ state: 'cancelled' }])
  await site.close()
})

test('a callback that is called off while it waits leaves its queue unanswered', async () => {
  const site = await promised('ewa')
  site.later(3600)
  await site.fireDueWork()

  must(await site.as('ewa').finishCallback({ ref: 'KX-201', as: 'missed' }))

  const { interaction, segments } = made(site)
  expect(interaction).toMatchObject({ state: 'flowed-out', heldBy: null, endedAt: site.clock.now })
  expect(segments).toMatchObject([{ ending: 'flowed-out' }])
  await site.close()
})

test('a callback that came up and was taken back comes up again, and is not lost', async () => {
  const site = await promised()
  site.later(3600)
  await site.fireDueWork()
  const fired = site.lastSeq()
  must(await site.as('owner').undo({ seq: fired }))
  expect(site.rows('interactions')).toEqual([])

  expect(await site.fireDueWork()).toEqual([{ kind: 'callback.fall-due', ok: true }])

  expect(site.rows('interactions')).toHaveLength(1)
  expect(site.rows('due_work')).toEqual([])
  await site.close()
})

test('the note of a callback without a customer is on the contact in which it was promised', async () => {
  const site = await aSite({ interactions: [{ ref: 'KX-1', state: 'active', heldBy: 'ewa' }] })
  const { callback } = must(
    await site
      .as('ewa')
      .wrapUp({ ref: 'KX-1', outcome: 'callback.tomorrow', callback: { phone: '600 100 200' } }),
  )

  must(await site.as('ewa').note({ ref: callback ?? '', text: 'prosi po 15' }))

  expect(site.look('KX-1').notes).toMatchObject([{ text: 'prosi po 15', author: 'ewa' }])
  await site.close()
})

test('a callback keeps its purpose and is called off when it falls due after an objection; service goes on', async () => {
  const site = await aSite({ customers: [{ ref: 'KX-101', name: 'Jan Kowalski', phone: '600 100 200' }] })
  const ewa = site.as('ewa')
  const wish = { customer: 'KX-101', queue: 'calls', dueAt: site.clock.now + hour, whose: 'anyone' }
  must(
    await ewa.giveConsent({
      customer: 'KX-101',
      purpose: 'offers',
      channel: 'call',
      wording: 'tak',
      how: 'ustnie',
    }),
  )
  must(await ewa.callBack({ ...wish, purpose: 'offers' }, ['KX-211']))
  must(await ewa.callBack({ ...wish, purpose: 'service' }, ['KX-212']))
  must(await ewa.callBack({ ...wish, dueAt: site.clock.now + 2 * hour, purpose: 'offers' }, ['KX-213']))
  must(await ewa.objectToMarketing({ customer: 'KX-101' }))
  site.later(3600)

  await site.fireDueWork()

  const callbacks = new Map(
    site.rows('callbacks').map((row) => [row['ref'], [row['state'], row['purpose_id']]]),
  )
  expect(callbacks.get('KX-211')).toEqual(['cancelled', 'offers'])
  expect(callbacks.get('KX-212')).toEqual(['due', 'service'])
  expect(callbacks.get('KX-213')).toEqual(['scheduled', 'offers'])
  expect(site.rows('notes').map(({ text }) => text)).toEqual([
    'Oddzwonienie KX-211 odwołano: w tym celu nie wolno już dzwonić do klienta.',
  ])
  expect(site.rows('interactions').filter(({ channel }) => channel === 'callback')).toHaveLength(1)
  await site.close()
})

test('who is called by hand is asked about for the purpose; a service call passes an opt-out', async () => {
  const site = await aSite({ customers: [{ ref: 'KX-101', name: 'Jan Kowalski', phone: '600 100 200' }] })
  const ewa = site.as('ewa')
  must(await ewa.doNotContact({ customer: 'KX-101', channel: 'call' }))
  const call = { number: '600100200', direction: 'out', queue: 'calls' } as const

  expect(await ewa.logCall(call)).toMatchObject({ refusal: { code: 'callback-blocked-do-not-contact' } })
  expect((await ewa.logCall({ ...call, purpose: 'service' })).ok).toBe(true)
  await site.close()
})
