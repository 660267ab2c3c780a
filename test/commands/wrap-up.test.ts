import { expect, test } from 'vitest'
import { aSite, must } from '../builders/a-site.ts'
import type { TestSite } from '../builders/a-site.ts'

const day = 86_400_000

async function ewaHas(queue: 'written' | 'calls' = 'written'): Promise<TestSite> {
  return await aSite({
    customers: [{ ref: 'KX-101', name: 'Jan Kowalski', phone: '600 100 200', language: 'pl' }],
    interactions: [
      {
        ref: 'KX-1',
        queue,
        channel: queue === 'calls' ? 'call' : 'email',
        customer: 'KX-101',
        state: 'active',
        heldBy: 'ewa',
      },
    ],
  })
}

test('a wrap-up ends what still runs, keeps codes, fields and note, and counts talk alone', async () => {
  const site = await ewaHas()
  site.later(90)

  const done = must(
    await site.as('ewa').wrapUp({
      ref: 'kx1',
      reason: 'billing.estimate',
      outcome: 'refund.promised',
      fields: { amount: '120,50 zł', by: '2026-12-01' },
      note: ' zwrot na konto ',
    }),
  )

  expect(done).toEqual({
    ref: 'KX-1',
    reason: 'billing.estimate',
    outcome: 'refund.promised',
    callback: null,
    followUps: [],
  })
  const { interaction, segments, wrapUp } = site.look('KX-1')
  expect(interaction).toMatchObject({ state: 'done', heldBy: null, endedAt: site.clock.now })
  expect(wrapUp).toMatchObject({
    agentId: 'ewa',
    reasonCodeId: 'reason:billing.estimate@1',
    outcomeCodeId: 'outcome:refund.promised@1',
    fields: { amount: 120.5, by: '2026-12-01' },
    note: 'zwrot na konto',
    how: 'agent',
    corrects: null,
  })
  expect(segments.at(-1)).toMatchObject({
    ending: 'wrapped-up',
    talkEndedAt: site.clock.now,
    endedAt: site.clock.now,
  })
  await site.close()
})

test('the work after a contact is counted from its end to the wrap-up', async () => {
  const site = await ewaHas()
  site.later(60)
  must(await site.as('ewa').end({ ref: 'KX-1' }))
  const talkEnded = site.clock.now
  site.later(30)
  must(await site.as('ewa').wrapUp({ ref: 'KX-1', outcome: 'resolved' }))

  const { segments, interaction } = site.look('KX-1')
  expect(segments.at(-1)).toMatchObject({
    startedAt: talkEnded - 60_000,
    talkEndedAt: talkEnded,
    endedAt: talkEnded + 30_000,
  })
  expect(interaction.endedAt).toBe(talkEnded)
  await site.close()
})

test('a queue that takes several outcomes keeps them all, in their order, and does what each causes', async () => {
  const site = await ewaHas('calls')

  const done = must(
    await site.as('ewa').wrapUp({
      ref: 'KX-1',
      reason: 'billing',
      outcome: 'follow-up',
      moreOutcomes: ['refund.promised', 'callback.tomorrow'],
      fields: { amount: 5 },
    }),
  )

  expect(site.look('KX-1').wrapUp).toMatchObject({
    outcomeCodeId: 'outcome:follow-up@1',
    moreOutcomes: ['outcome:refund.promised@1', 'outcome:callback.tomorrow@1'],
    fields: { amount: 5 },
  })
  expect(done.followUps).toHaveLength(1)
  expect(done.callback).not.toBeNull()
  await site.close()
})

test('a code that causes a callback promises it to the customer’s phone, a day later, to anyone', async () => {
  const site = await ewaHas()

  const { callback } = must(await site.as('ewa').wrapUp({ ref: 'KX-1', outcome: 'callback.tomorrow' }))

  expect(site.rows('callbacks')).toMatchObject([
    {
      ref: callback,
      phone: '+48600100200',
      due_at: site.clock.now + day,
      agent_id: null,
      queue_id: 'written',
      state: 'scheduled',
      created_by: 'ewa',
    },
  ])
  await site.close()
})

test('what the agent says of a callback outweighs what its code says', async () => {
  const site = await ewaHas()
  const dueAt = site.clock.now + 2 * day

  must(
    await site.as('ewa').wrapUp({
      ref: 'KX-1',
      outcome: 'callback.tomorrow',
      callback: { dueAt, whose: 'mine', phone: '0048 22 123 45 67', note: 'po 10' },
    }),
  )

  expect(site.rows('callbacks')).toMatchObject([
    { phone: '+48221234567', due_at: dueAt, agent_id: 'ewa', note: 'po 10' },
  ])
  await site.close()
})

test('a callback that nobody but the owner promised is anyone’s', async () => {
  const site = await ewaHas()
  must(await site.as('ewa').putBack({ ref: 'KX-1', reason: 'koniec zmiany' }))

  must(
    await site.as('owner').wrapUp({
      ref: 'KX-1',
      outcome: 'callback.agreed',
      inBulk: true,
      callback: { dueAt: site.clock.now + day },
    }),
  )

  expect(site.rows('callbacks')).toMatchObject([{ agent_id: null }])
  await site.close()
})

test('an objection is kept for its term, and a callback after it is still allowed', async () => {
  const site = await ewaHas('calls')

  must(
    await site.as('ewa').wrapUp({
      ref: 'KX-1',
      reason: 'billing',
      outcome: 'objection',
      callback: { dueAt: site.clock.now + 31 * day },
    }),
  )

  expect(site.rows('do_not_contact')).toMatchObject([
    { channel: 'call', reason: 'objection', until_at: site.clock.now + 30 * day, lifted_at: null },
  ])
  expect(site.rows('callbacks')).toHaveLength(1)
  await site.close()
})

test.each([
  ['opted-out', 40],
  ['objection', 29],
])('nobody promises to call whom the same wrap-up opts out: %s, called in %i days', async (outcome, days) => {
  const site = await ewaHas('calls')
  const dueAt = site.clock.now + days * day

  expect(
    await site.as('ewa').wrapUp({ ref: 'KX-1', reason: 'billing', outcome, callback: { dueAt } }),
  ).toMatchObject({ refusal: { code: 'callback-blocked-do-not-contact' } })
  expect(site.rows('do_not_contact')).toEqual([])
  await site.close()
})

test('a follow-up case is opened for the customer, in his language, with its due date', async () => {
  const site = await ewaHas()

  const { followUps } = must(await site.as('ewa').wrapUp({ ref: 'KX-1', outcome: 'follow-up' }))

  expect(site.rows('cases')).toMatchObject([
    {
      ref: followUps[0],
      subject: 'Sprawdź licznik',
      state: 'new',
      opened_by: 'ewa',
      // The last second of the fourteenth day in Warsaw; the day itself does not count.
      due_at: Date.UTC(2026, 11, 7, 22, 59, 59),
      from_interaction_id: site.look('KX-1').interaction.id,
    },
  ])
  await site.close()
})

test('a contact is part of the follow-up case that it causes, unless it was part of one already', async () => {
  const site = await ewaHas()
  must(await site.as('ewa').wrapUp({ ref: 'KX-1', outcome: 'follow-up' }))
  const [made] = site.rows('cases')
  expect(site.look('KX-1').interaction.caseId).toBe(made?.['id'])

  must(await site.as('owner').receive({ channel: 'email', queue: 'written', subject: 'x' }, ['KX-9']))
  must(await site.as('ewa').openCase({ interaction: 'KX-9' }, ['KX-401']))
  must(await site.as('ewa').take({ ref: 'KX-9' }))
  must(await site.as('ewa').wrapUp({ ref: 'KX-9', outcome: 'follow-up' }))
  const own = site.rows('cases').find(({ ref }) => ref === 'KX-401')
  expect(site.look('KX-9').interaction.caseId).toBe(own?.['id'])
  await site.close()
})

test('the status chosen for after this work comes with its wrap-up, and not before', async () => {
  const site = await aSite({
    interactions: [
      { ref: 'KX-1', state: 'active', heldBy: 'ewa' },
      { ref: 'KX-2', state: 'active', heldBy: 'ewa' },
    ],
  })
  const [ewa, status] = [
    site.as('ewa'),
    () => site.rows('agents').find((row) => row['id'] === 'ewa')?.['status'],
  ]
  must(await ewa.status({ status: 'not-ready', reason: 'Przerwa', afterThis: true }))
  must(await ewa.wrapUp({ ref: 'KX-1', outcome: 'resolved' }))
  expect(status()).toBe('ready')
  must(await ewa.end({ ref: 'KX-2' }))
  expect(status()).toBe('ready')

  must(await ewa.wrapUp({ ref: 'KX-2', outcome: 'resolved' }))

  expect(status()).toBe('not-ready')
  expect(site.rows('agents').find((row) => row['id'] === 'ewa')).toMatchObject({
    reason_id: 'break',
    next_status: null,
    status_since: site.clock.now,
  })
  await site.close()
})

test('an offer that waits for an agent does not keep him from his break', async () => {
  const site = await aSite({
    interactions: [
      { ref: 'KX-1', state: 'active', heldBy: 'ewa' },
      { ref: 'KX-2', state: 'active', heldBy: 'ola' },
    ],
  })
  must(await site.as('ola').transfer({ ref: 'KX-2', agent: 'ewa' }))
  must(await site.as('ewa').status({ status: 'not-ready', reason: 'break', afterThis: true }))

  must(await site.as('ewa').wrapUp({ ref: 'KX-1', outcome: 'resolved' }))

  expect(site.rows('agents').find((row) => row['id'] === 'ewa')).toMatchObject({ status: 'not-ready' })
  await site.close()
})

test('a batch wraps up what waits, says so, and leaves the agent’s status alone', async () => {
  const site = await aSite({ interactions: [{ ref: 'KX-1' }] })
  site.later(60)

  must(await site.as('ewa').wrapUp({ ref: 'KX-1', outcome: 'resolved', inBulk: true }))

  const { interaction, segments, wrapUp } = site.look('KX-1')
  expect(wrapUp).toMatchObject({ how: 'batch', agentId: 'ewa' })
  expect(interaction).toMatchObject({ state: 'done', endedAt: site.clock.now })
  // No agent handled it: it stays out of handling times.
  expect(segments.map(({ kind }) => kind)).toEqual(['queue'])
  await site.close()
})

test('a time box that runs out answers with the system’s code, and the agent is not ready', async () => {
  const site = await aSite({ interactions: [{ ref: 'KX-1', queue: 'complaints' }] })
  const ewa = site.as('ewa')
  must(await ewa.takeNext({ queues: ['complaints'] }))
  site.later(60)
  const { wrapUpBy } = must(await ewa.end({ ref: 'KX-1' }))
  expect(wrapUpBy).toBe(site.clock.now + 30_000)
  site.later(29)
  expect(await site.fireDueWork()).toEqual([])
  site.later(1)

  expect(await site.fireDueWork()).toEqual([{ kind: 'interaction.time-out-wrap-up', ok: true }])

  const { interaction, wrapUp, segments } = site.look('KX-1')
  expect(interaction).toMatchObject({ state: 'done', heldBy: null })
  expect(wrapUp).toMatchObject({ how: 'timeout', outcomeCodeId: 'outcome:system.timeout@1', agentId: 'ewa' })
  expect(segments.at(-1)).toMatchObject({ ending: 'timed-out', endedAt: wrapUpBy })
  expect(site.rows('agents').find((row) => row['id'] === 'ewa')).toMatchObject({
    status: 'not-ready',
    reason_id: 'late',
  })
  expect(await site.fireDueWork()).toEqual([])
  await site.close()
})

test('a wrap-up in time leaves nothing to run out', async () => {
  const site = await aSite({ interactions: [{ ref: 'KX-1', queue: 'complaints' }] })
  const ewa = site.as('ewa')
  must(await ewa.takeNext({ queues: ['complaints'] }))
  must(await ewa.end({ ref: 'KX-1' }))
  must(await ewa.wrapUp({ ref: 'KX-1', outcome: 'resolved' }))
  site.later(3600)

  expect(site.rows('due_work')).toEqual([])
  expect(await site.fireDueWork()).toEqual([])
  await site.close()
})

test('a status chosen for afterwards outweighs what the set says of a time box that ran out', async () => {
  const site = await aSite({ interactions: [{ ref: 'KX-1', queue: 'complaints' }] })
  const ewa = site.as('ewa')
  must(await ewa.takeNext({ queues: ['complaints'] }))
  must(await ewa.status({ status: 'not-ready', reason: 'meal', afterThis: true }))
  must(await ewa.end({ ref: 'KX-1' }))
  site.later(30)

  await site.fireDueWork()

  expect(site.rows('agents').find((row) => row['id'] === 'ewa')).toMatchObject({ reason_id: 'meal' })
  await site.close()
})

test('a correction is a new record that names the one it corrects, and stands from then on', async () => {
  const site = await ewaHas()
  must(
    await site
      .as('ewa')
      .wrapUp({ ref: 'KX-1', reason: 'billing', outcome: 'callback.tomorrow', note: 'zwrot' }),
  )
  const first = site.look('KX-1').wrapUp
  // The clock of this machine was put back meanwhile.
  site.later(-3600)

  must(await site.as('ola').correct({ ref: 'KX-1', reason: 'moving', outcome: 'resolved' }))
  must(
    await site.as('ola').correct({ ref: 'KX-1', reason: 'moving', outcome: 'explained', note: 'nowy adres' }),
  )

  const records = site.rows('wrap_ups')
  expect(records).toHaveLength(3)
  const { wrapUp } = site.look('KX-1')
  expect(wrapUp).toMatchObject({ agentId: 'ola', outcomeCodeId: 'outcome:explained@1', note: 'nowy adres' })
  const second = records.find((row) => row['id'] === wrapUp?.corrects)
  expect(second).toMatchObject({ corrects: first?.id, outcome_code_id: 'outcome:resolved@1', note: 'zwrot' })
  // What the first one caused stays as it is.
  expect(site.rows('callbacks')).toHaveLength(1)
  await site.close()
})

test('a code that is not known names the nearest by path, label and alias', async () => {
  const site = await ewaHas()
  const nearestTo = async (outcome: string): Promise<unknown> => {
    const refused = await site.as('ewa').wrapUp({ ref: 'KX-1', outcome })
    return refused.ok ? undefined : refused.refusal
  }

  expect(await nearestTo('refund.promissed')).toMatchObject({
    nearest: ['refund.promised'],
    queue: 'written',
  })
  expect(await nearestTo('zalatwione')).toMatchObject({ nearest: ['resolved'] })
  expect(await nearestTo('obiecano zwrot')).toMatchObject({ nearest: ['refund.promised'] })
  await site.close()
})
