import { expect, test } from 'vitest'
import type { SiteDefinition } from '../../src/domain/site-definition.ts'
import type { QueueDefinition } from '../../src/domain/site/queue-definition.ts'
import { offersOfAgent } from '../../src/queries/agents/offers-of-agent.ts'
import { aPerson, aQueue, aSiteDefinition } from '../builders/a-site-definition.ts'
import { type SiteWish, type TestSite, aSite, must } from '../builders/a-site.ts'

/** A site whose calls are pushed to who is ready, with an offer of twenty seconds. */
function pushing(
  queue: Partial<QueueDefinition> = {},
  changes: Partial<SiteDefinition> = {},
): Partial<SiteDefinition> {
  const usual = aSiteDefinition()
  return {
    site: { ...usual.site, capacity: { call: 1, chat: 2, email: 5 } },
    notReadyReasons: [
      ...usual.notReadyReasons,
      {
        key: 'rona',
        labels: { en: 'Offer not answered' },
        isPaid: true,
        hotKey: null,
        limitSeconds: null,
        system: 'rona',
        position: 9,
        retired: false,
      },
    ],
    queues: usual.queues.map((one) =>
      one.key === 'calls' ? { ...one, routing: 'push', offerSeconds: 20, ...queue } : one,
    ),
    ...changes,
  }
}

async function aPushingSite(wish: SiteWish = {}): Promise<TestSite> {
  return await aSite({ definition: pushing(), ...wish })
}

const aLeader = aPerson({ key: 'hanna', name: 'Hanna Szef', role: 'supervisor', queues: ['calls'] })
const call = { queue: 'calls', channel: 'call' } as const

function agentOf(site: TestSite, key: string) {
  return site.rows('agents').find((row) => row['id'] === key)
}

test('what waits in a pushing queue is offered to whoever has been idle longest', async () => {
  const site = await aPushingSite({ ready: ['ola'], interactions: [{ ref: 'KX-1', ...call }] })
  site.later(10)
  must(await site.as('ewa').status({ status: 'ready' }))

  expect(await site.fireDueWork()).toEqual([{ kind: 'interaction.offer', ok: true }])

  expect(site.look('KX-1').interaction).toMatchObject({ state: 'offered', heldBy: 'ola' })
  expect(site.store.reader.all(offersOfAgent, { agent: 'ola' })).toMatchObject([
    { ref: 'KX-1', how: 'routing', expiresAt: site.clock.now + 20_000 },
  ])
  expect(await site.fireDueWork()).toEqual([])
  await site.close()
})

test('who gives something away by hand does not get it, however long nothing has come to him', async () => {
  const site = await aPushingSite({
    definition: pushing({}, { people: [...aSiteDefinition().people, aLeader] }),
    ready: ['hanna'],
    interactions: [{ ref: 'KX-1', ...call }],
  })
  const hanna = site.as('hanna')
  expect(await hanna.offer({ ref: 'KX-1' })).toEqual({
    ok: false,
    refusal: { code: 'no-agent-free', ref: 'KX-1' },
  })

  site.later(60)
  must(await site.as('ola').status({ status: 'ready' }))
  expect(must(await hanna.offer({ ref: 'KX-1' })).agent).toBe('ola')
  await site.close()
})

test('two who offer at the same moment make one offer', async () => {
  const site = await aPushingSite({ interactions: [{ ref: 'KX-1', ...call }] })

  const both = await Promise.all([site.fireDueWork(), site.fireDueWork()])

  expect(both.flat().filter(({ ok }) => ok)).toHaveLength(1)
  expect(site.rows('offers')).toHaveLength(1)
  await site.close()
})

test('the better one is offered first, and who has a call gets no second one', async () => {
  const site = await aPushingSite({
    ready: ['ewa'],
    interactions: [
      { ref: 'KX-1', ...call },
      { ref: 'KX-2', ...call, arrivedAt: 0 },
    ],
  })

  await site.fireDueWork()
  must(await site.as('ewa').accept({ ref: 'KX-2' }))

  expect(await site.fireDueWork()).toEqual([])
  expect(site.look('KX-1').interaction.state).toBe('queued')
  await site.close()
})

test('an offer that is accepted is the agent’s, and nothing times out any more', async () => {
  const site = await aPushingSite({ ready: ['ewa'], interactions: [{ ref: 'KX-1', ...call }] })
  await site.fireDueWork()
  site.later(19)

  must(await site.as('ewa').accept({ ref: 'KX-1' }))
  site.later(60)

  expect(await site.fireDueWork()).toEqual([])
  const { interaction, segments } = site.look('KX-1')
  expect(interaction).toMatchObject({ state: 'active', heldBy: 'ewa' })
  expect(segments.map(({ kind, ending }) => [kind, ending])).toEqual([
    ['queue', 'taken'],
    ['agent', null],
  ])
  expect(site.rows('offers')).toMatchObject([{ state: 'accepted', agent_id: 'ewa' }])
  await site.close()
})

test('taking what is offered to oneself is accepting it', async () => {
  const site = await aPushingSite({ ready: ['ewa'], interactions: [{ ref: 'KX-1', ...call }] })
  await site.fireDueWork()

  must(await site.as('ewa').take({ ref: 'KX-1' }))

  expect(site.rows('offers')).toMatchObject([{ state: 'accepted' }])
  expect(site.rows('due_work')).toEqual([])
  await site.close()
})

test('an offer that nobody answers goes back with the time it has waited, and its agent is not ready', async () => {
  const site = await aPushingSite({ ready: ['ewa'], interactions: [{ ref: 'KX-1', ...call }] })
  const before = site.rows('interactions')[0]
  site.later(5)
  await site.fireDueWork()
  site.later(20)
  expect(await site.as('ewa').accept({ ref: 'KX-1' })).toMatchObject({
    refusal: { code: 'offer-timed-out' },
  })

  expect(await site.fireDueWork()).toEqual([{ kind: 'interaction.time-out-offer', ok: true }])

  expect(site.rows('interactions')[0]).toEqual({ ...before, changed_by: site.lastSeq() })
  expect(site.rows('offers')).toMatchObject([{ state: 'timed-out', answered_at: site.clock.now }])
  expect(agentOf(site, 'ewa')).toMatchObject({ status: 'not-ready', reason_id: 'rona' })
  // It has waited all the time: one segment.
  expect(site.look('KX-1').segments.map(({ kind, endedAt }) => [kind, endedAt])).toEqual([['queue', null]])
  await site.close()
})

test('what timed out goes to the next agent at once, and back to the first when he is ready again', async () => {
  const site = await aPushingSite({ ready: ['ewa'], interactions: [{ ref: 'KX-1', ...call }] })
  await site.fireDueWork()
  site.later(20)
  must(await site.as('ola').status({ status: 'ready' }))

  expect(await site.fireDueWork()).toMatchObject([
    { kind: 'interaction.time-out-offer' },
    { kind: 'interaction.offer' },
  ])
  expect(site.look('KX-1').interaction.heldBy).toBe('ola')
  site.later(20)
  must(await site.as('ewa').status({ status: 'ready' }))
  await site.fireDueWork()

  expect(site.look('KX-1').interaction).toMatchObject({ state: 'offered', heldBy: 'ewa' })
  await site.close()
})

test('whoever declines is left alone with it for five minutes and stays ready', async () => {
  const site = await aPushingSite({ ready: ['ewa'], interactions: [{ ref: 'KX-1', ...call }] })
  const queuedAt = site.look('KX-1').interaction.queuedAt
  await site.fireDueWork()

  must(await site.as('ewa').decline({ ref: 'KX-1', reason: 'in the middle of a case' }))

  expect(site.look('KX-1').interaction).toMatchObject({ state: 'queued', heldBy: null, queuedAt })
  expect(site.rows('offers')).toMatchObject([{ state: 'declined', reason: 'in the middle of a case' }])
  expect(agentOf(site, 'ewa')?.['status']).toBe('ready')
  site.later(299)
  expect(await site.fireDueWork()).toEqual([])
  site.later(1)
  expect(await site.fireDueWork()).toMatchObject([{ kind: 'interaction.offer' }])
  await site.close()
})

test('where the site has reasons one of them is given, by key, name or digit', async () => {
  const reason = {
    key: 'other-queue',
    labels: { en: 'Other queue', pl: 'Inna kolejka' },
    hotKey: '1',
    position: 1,
    retired: false,
  }
  const site = await aSite({
    definition: {
      putBackReasons: [
        { ...reason, uses: ['put-back', 'decline'] },
        { ...reason, key: 'busy', labels: { en: 'Busy' }, uses: ['decline'], hotKey: '2', position: 2 },
      ],
    },
    interactions: [{ ref: 'KX-1', state: 'active', heldBy: 'ewa' }],
  })
  expect(await site.as('ewa').putBack({ ref: 'KX-1', reason: 'busy' })).toMatchObject({
    refusal: { code: 'put-back-reason-unknown' },
  })
  must(await site.as('ewa').putBack({ ref: 'KX-1', reason: 'inna KOLEJKA' }))
  must(await site.as('owner').offer({ ref: 'KX-1', agent: 'ewa' }))
  must(await site.as('ewa').decline({ ref: 'KX-1', reason: '2' }))

  expect(site.look('KX-1').segments[1]).toMatchObject({ ending: 'put-back', endingReason: 'other-queue' })
  expect(site.rows('offers')).toMatchObject([{ reason: 'busy' }])
  await site.close()
})

test('an agent who has chosen what comes next is offered nothing more', async () => {
  const site = await aPushingSite({
    ready: ['ewa'],
    interactions: [{ ref: 'KX-2', state: 'active', heldBy: 'ewa' }],
  })
  must(await site.as('ewa').status({ status: 'not-ready', reason: 'break', afterThis: true }))
  must(await site.as('owner').receive({ ...call, subject: '' }, ['KX-1']))

  expect(await site.fireDueWork()).toEqual([])
  await site.close()
})

test('a call interrupts a mail, and a mail never a call', async () => {
  const definition = pushing()
  const site = await aSite({
    definition: {
      ...definition,
      queues: (definition.queues ?? []).map((queue) =>
        queue.key === 'written' ? { ...queue, routing: 'push', offerSeconds: 60 } : queue,
      ),
    },
    ready: ['ewa'],
    interactions: [{ ref: 'KX-1', state: 'active', heldBy: 'ewa' }],
  })
  must(await site.as('owner').receive({ ...call, subject: '' }, ['KX-2']))
  await site.fireDueWork()
  must(await site.as('ewa').accept({ ref: 'KX-2' }))
  must(await site.as('owner').receive({ channel: 'email', queue: 'written', subject: '' }, ['KX-3']))

  expect(await site.fireDueWork()).toEqual([])
  must(await site.as('ewa').wrapUp({ ref: 'KX-2', reason: 'billing', outcome: 'resolved' }))
  expect(await site.fireDueWork()).toMatchObject([{ kind: 'interaction.offer' }])
  expect(site.look('KX-3').interaction.heldBy).toBe('ewa')
  await site.close()
})

test('a caller who gives up takes the offer with him', async () => {
  const site = await aPushingSite({ ready: ['ewa'], interactions: [{ ref: 'KX-1', ...call }] })
  await site.fireDueWork()

  must(await site.as('system').abandon({ ref: 'KX-1' }))

  expect(site.rows('offers')).toMatchObject([{ state: 'withdrawn' }])
  expect(site.rows('due_work')).toEqual([])
  await site.close()
})

test('signing out withdraws what rings, and asks about what a colleague handed over', async () => {
  const site = await aPushingSite({
    ready: ['ewa', 'ola'],
    interactions: [
      { ref: 'KX-1', ...call },
      { ref: 'KX-2', state: 'active', heldBy: 'ola' },
    ],
  })
  must(await site.as('owner').offer({ ref: 'KX-1', agent: 'ewa' }))
  must(await site.as('ola').transfer({ ref: 'KX-2', agent: 'ewa' }))

  expect(await site.as('ewa').signOut({})).toMatchObject({
    refusal: { code: 'agent-has-work-in-hand', refs: ['KX-2'] },
  })
  must(await site.as('ewa').signOut({ work: 'keep' }))

  expect(site.look('KX-1').interaction).toMatchObject({ state: 'queued', heldBy: null, putBacks: 0 })
  expect(site.look('KX-2').interaction).toMatchObject({ state: 'offered', heldBy: 'ewa' })
  expect(site.rows('offers').map((row) => row['state'])).toEqual(['withdrawn', 'pending'])
  await site.close()
})

test('a mail that is handed to a colleague waits for him, a caller as long as an offer does', async () => {
  const site = await aPushingSite({
    interactions: [
      { ref: 'KX-1', ...call, state: 'active', heldBy: 'ewa' },
      { ref: 'KX-2', state: 'active', heldBy: 'ewa' },
    ],
  })
  must(await site.as('ewa').transfer({ ref: 'KX-2', agent: 'ola' }))
  must(await site.as('ewa').transfer({ ref: 'KX-1', agent: 'ola' }))

  expect(site.store.reader.all(offersOfAgent, { agent: 'ola' })).toMatchObject([
    { ref: 'KX-2', how: 'transfer', expiresAt: null },
    { ref: 'KX-1', how: 'transfer', expiresAt: site.clock.now + 20_000 },
  ])
  site.later(20)
  expect(await site.fireDueWork()).toMatchObject([{ kind: 'interaction.time-out-offer' }, {}])
  expect(site.look('KX-2').interaction).toMatchObject({ state: 'offered', heldBy: 'ola' })
  await site.close()
})

test('passing an offer on withdraws it, and its time with it', async () => {
  const site = await aPushingSite({ ready: ['ewa'], interactions: [{ ref: 'KX-1', ...call }] })
  await site.fireDueWork()

  must(await site.as('ewa').transfer({ ref: 'KX-1', queue: 'written' }))

  expect(site.rows('offers')).toMatchObject([{ state: 'withdrawn' }])
  expect(site.rows('due_work')).toEqual([])
  await site.close()
})

const prosumers: Partial<QueueDefinition> = {
  skills: [
    {
      skill: 'prosumer',
      rings: [
        { afterSeconds: 0, level: 4 },
        { afterSeconds: 30, level: 2 },
      ],
    },
  ],
}

test('the level that is asked falls with the time waited, for offers and for next', async () => {
  const usual = aSiteDefinition()
  const definition = pushing(prosumers, {
    skills: [{ key: 'prosumer', labels: { en: 'Prosumers' }, position: 1, retired: false }],
    people: usual.people.map((one) => (one.key === 'ola' ? { ...one, skills: { prosumer: 2 } } : one)),
  })
  const site = await aSite({ definition, interactions: [{ ref: 'KX-1', ...call }] })
  site.later(29)
  expect(await site.fireDueWork()).toEqual([])
  expect(await site.as('ola').takeNext({})).toMatchObject({ refusal: { code: 'skills-missing' } })

  site.later(1)
  expect(await site.fireDueWork()).toHaveLength(1)
  expect(site.look('KX-1').interaction.heldBy).toBe('ola')
  expect(await site.as('ewa').takeNext({})).toMatchObject({ refusal: { code: 'queue-empty' } })
  await site.close()
})

test('whoever served the customer last is waited for, and only so long', async () => {
  const site = await aSite({
    definition: pushing({ lastAgentSeconds: 30 }),
    ready: ['ewa'],
    customers: [{ ref: 'KX-101', phone: '600 100 200' }],
    interactions: [
      { ref: 'KX-1', ...call, customer: 'KX-101', state: 'done', heldBy: 'ewa' },
      { ref: 'KX-2', ...call, state: 'active', heldBy: 'ewa' },
    ],
  })
  must(await site.as('ola').status({ status: 'ready' }))
  must(await site.as('owner').receive({ ...call, subject: '', customer: 'KX-101' }, ['KX-3']))
  site.later(29)
  expect(await site.fireDueWork()).toEqual([])

  site.later(1)
  expect(await site.fireDueWork()).toHaveLength(1)
  expect(site.look('KX-3').interaction.heldBy).toBe('ola')
  await site.close()
})

test('a customer is not kept waiting for somebody who is on a break', async () => {
  const site = await aSite({
    definition: pushing({ lastAgentSeconds: 30 }),
    ready: ['ewa', 'ola'],
    customers: [{ ref: 'KX-101', phone: '600 100 200' }],
    interactions: [{ ref: 'KX-1', ...call, customer: 'KX-101', state: 'done', heldBy: 'ewa' }],
  })
  must(await site.as('ewa').status({ status: 'not-ready', reason: 'break' }))
  must(await site.as('owner').receive({ ...call, subject: '', customer: 'KX-101' }, ['KX-3']))

  await site.fireDueWork()

  expect(site.look('KX-3').interaction.heldBy).toBe('ola')
  await site.close()
})

test('the owner of the case comes before all others', async () => {
  const site = await aSite({
    definition: pushing({ caseOwnerSeconds: 60, lastAgentSeconds: 60 }),
    ready: ['ewa'],
    interactions: [{ ref: 'KX-1', ...call }],
  })
  site.later(5)
  must(await site.as('ola').status({ status: 'ready' }))
  must(await site.as('ewa').openCase({ interaction: 'KX-1', agent: 'ola' }, ['KX-401']))

  await site.fireDueWork()

  expect(site.look('KX-1').interaction.heldBy).toBe('ola')
  await site.close()
})

test('next passes over what there is no room for', async () => {
  const site = await aPushingSite({
    ready: ['ewa'],
    interactions: [
      { ref: 'KX-1', ...call, state: 'active', heldBy: 'ewa' },
      { ref: 'KX-2', ...call },
      { ref: 'KX-3' },
    ],
  })

  expect(must(await site.as('ewa').takeNext({})).ref).toBe('KX-3')
  expect(await site.as('ewa').take({ ref: 'KX-2' })).toEqual({
    ok: false,
    refusal: { code: 'agent-at-capacity', agent: 'ewa', channel: 'call', capacity: 1 },
  })
  await site.close()
})

test('two promises of one agent that fall due together can both be kept, one after the other', async () => {
  const usual = aSiteDefinition()
  const site = await aSite({
    definition: { site: { ...usual.site, capacity: { callback: 1 } } },
    customers: [{ ref: 'KX-101', phone: '600 100 200' }],
  })
  const dueAt = site.clock.now + 60_000
  for (const ref of ['KX-201', 'KX-202'])
    must(await site.as('ewa').callBack({ customer: 'KX-101', queue: 'calls', dueAt, whose: 'ewa' }, [ref]))
  site.later(60)
  await site.fireDueWork()
  const [first, second] = site.store.reader.all(offersOfAgent, { agent: 'ewa' })

  must(await site.as('ewa').accept({ ref: first?.ref ?? '' }))
  expect(await site.as('ewa').accept({ ref: second?.ref ?? '' })).toMatchObject({
    refusal: { code: 'agent-at-capacity' },
  })
  must(await site.as('ewa').wrapUp({ ref: first?.ref ?? '', reason: 'billing', outcome: 'resolved' }))
  must(await site.as('ewa').accept({ ref: second?.ref ?? '' }))
  await site.close()
})

test('a time-out of an offer that is taken back rings anew for its whole time', async () => {
  const site = await aPushingSite({ ready: ['ewa'], interactions: [{ ref: 'KX-1', ...call }] })
  await site.fireDueWork()
  site.later(25)
  await site.fireDueWork()

  must(await site.as('owner').undo({ seq: site.lastSeq() }))

  expect(site.look('KX-1').interaction).toMatchObject({ state: 'offered', heldBy: 'ewa' })
  expect(agentOf(site, 'ewa')?.['status']).toBe('ready')
  site.later(19)
  expect(await site.fireDueWork()).toEqual([])
  must(await site.as('ewa').accept({ ref: 'KX-1' }))
  await site.close()
})

test('a wrap-up that ran out and is taken back has its whole time again', async () => {
  const site = await aSite({ interactions: [{ ref: 'KX-1', queue: 'complaints' }] })
  must(await site.as('ewa').takeNext({ queues: ['complaints'] }))
  must(await site.as('ewa').end({ ref: 'KX-1' }))
  site.later(40)
  await site.fireDueWork()

  must(await site.as('owner').undo({ seq: site.lastSeq() }))

  expect(await site.fireDueWork()).toEqual([])
  site.later(29)
  expect(await site.fireDueWork()).toEqual([])
  site.later(1)
  expect(await site.fireDueWork()).toEqual([{ kind: 'interaction.time-out-wrap-up', ok: true }])
  await site.close()
})

test('an offer that is taken back is offered again', async () => {
  const site = await aPushingSite({ ready: ['ewa'], interactions: [{ ref: 'KX-1', ...call }] })
  await site.fireDueWork()
  must(await site.as('owner').undo({ seq: site.lastSeq() }))
  expect(site.rows('offers')).toEqual([])

  expect(await site.fireDueWork()).toEqual([{ kind: 'interaction.offer', ok: true }])
  await site.close()
})

test('whatever fell due is fired, however much it is', async () => {
  const site = await aSite({
    customers: [{ ref: 'KX-101', phone: '600 100 200' }],
    definition: { queues: [...aSiteDefinition().queues, aQueue({ key: 'later', position: 9 })] },
  })
  const dueAt = site.clock.now + 60_000
  const callback = { customer: 'KX-101', queue: 'later', dueAt, whose: 'anyone' }
  for (let number = 0; number < 450; number++) must(await site.as('ewa').callBack(callback))
  site.later(60)

  expect(await site.fireDueWork()).toHaveLength(450)
  expect(site.rows('due_work')).toEqual([])
  await site.close()
}, 60_000)

test('one who leads names an agent, and overlooks skills but not a break', async () => {
  const usual = aSiteDefinition()
  const site = await aSite({
    definition: pushing(prosumers, {
      skills: [{ key: 'prosumer', labels: { en: 'Prosumers' }, position: 1, retired: false }],
      people: [...usual.people, aPerson({ key: 'hanna', role: 'supervisor' })],
    }),
    interactions: [{ ref: 'KX-1', ...call }],
  })

  expect(must(await site.as('hanna').offer({ ref: 'KX-1', agent: 'ewa' }))).toMatchObject({
    agent: 'ewa',
    expiresAt: site.clock.now + 20_000,
  })
  expect(site.rows('offers')).toMatchObject([{ how: 'supervisor', offered_by: 'hanna' }])
  await site.close()
})
