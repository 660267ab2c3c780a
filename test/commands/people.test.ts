import { expect, test } from 'vitest'
import { type TestSite, aSite, must } from '../builders/a-site.ts'

function row(site: TestSite, table: string, ref: string) {
  return site.rows(table).find((one) => one['ref'] === ref)
}

test('a call that rings is in hand at once, its caller is found by the number, and it can be ended and wrapped up', async () => {
  const site = await aSite({
    customers: [{ ref: 'KX-101', name: 'Jan Kowalski', phone: '600100200' }],
    ready: ['ewa'],
  })

  const call = must(await site.as('ewa').logCall({ number: '+48 600-100-200' }, ['KX-1']))

  expect(call).toMatchObject({ ref: 'KX-1', queue: 'calls', customer: 'KX-101', candidates: [] })
  expect(row(site, 'interactions', 'KX-1')).toMatchObject({
    state: 'active',
    held_by: 'ewa',
    channel: 'call',
    contact: '+48600100200',
  })
  site.later(120)
  must(await site.as('ewa').end({ ref: 'KX-1' }))
  site.later(30)
  must(await site.as('ewa').wrapUp({ ref: 'KX-1', reason: 'billing', outcome: 'resolved' }))
  const parts = site
    .rows('segments')
    .map((part) => [
      part['kind'],
      part['ending'],
      (Number(part['talk_ended_at']) - Number(part['started_at'])) / 1000,
      (Number(part['ended_at']) - Number(part['started_at'])) / 1000,
    ])
  expect(parts).toEqual(
    expect.arrayContaining([
      ['queue', 'taken', 0, 0],
      ['agent', 'wrapped-up', 120, 150],
    ]),
  )
  await site.close()
})

test('a number that several customers share names them, and links none', async () => {
  const site = await aSite({
    customers: [
      { ref: 'KX-101', name: 'Jan Kowalski', phone: '600100200' },
      { ref: 'KX-102', name: 'Anna Kowalska', phone: '600100200' },
    ],
    ready: ['ewa'],
  })

  const call = must(await site.as('ewa').logCall({ number: '600100200', name: 'Ktoś' }))

  expect(call).toMatchObject({
    customer: null,
    candidates: expect.arrayContaining(['KX-101', 'KX-102']),
    isNewCustomer: false,
  })
  await site.close()
})

test('a stranger becomes a customer when he says his name, and only then', async () => {
  const site = await aSite({ ready: ['ewa'] })

  expect(must(await site.as('ewa').logCall({ number: '600100200' }))).toMatchObject({ customer: null })
  expect(site.rows('customers')).toEqual([])

  const call = must(await site.as('ewa').logCall({ number: '600100300', name: 'Anna Nowak' }))
  expect(call).toMatchObject({ isNewCustomer: true })
  expect(row(site, 'customers', call.customer ?? '')).toMatchObject({ name: 'Anna Nowak' })
  await site.close()
})

test('whom we call has waited for nobody', async () => {
  const site = await aSite({ ready: ['ewa'] })

  must(await site.as('ewa').logCall({ number: '600100200', direction: 'out' }))

  expect(site.rows('segments').map((part) => part['kind'])).toEqual(['agent'])
  await site.close()
})

/** Ewa with a mail in hand, one that she is wrapping up, a call, a callback of her own and a case. */
async function busy(): Promise<TestSite> {
  const site = await aSite({
    customers: [{ ref: 'KX-101', name: 'Jan Kowalski', phone: '600100200' }],
    interactions: [
      { ref: 'KX-1', customer: 'KX-101', state: 'active', heldBy: 'ewa' },
      { ref: 'KX-2', state: 'active', heldBy: 'ewa' },
      { ref: 'KX-3', queue: 'calls', channel: 'call', state: 'active', heldBy: 'ewa' },
      { ref: 'KX-4', state: 'active', heldBy: 'ola' },
    ],
  })
  must(await site.as('ewa').end({ ref: 'KX-2' }))
  must(
    await site
      .as('ewa')
      .callBack({ customer: 'KX-101', queue: 'calls', dueAt: site.clock.now + 3_600_000, whose: 'ewa' }, [
        'KX-201',
      ]),
  )
  must(await site.as('ewa').openCase({ subject: 'Zwrot', queue: 'written', agent: 'ewa' }, ['KX-301']))
  site.later(600)
  return site
}

test('who leaves has nothing in hand any more, and nothing of it is lost', async () => {
  const site = await busy()
  const waited = row(site, 'interactions', 'KX-1')?.['queued_at']

  const left = must(await site.as('owner').leaveAgent({ agent: 'ewa' }))

  expect(left).toEqual({
    agent: 'ewa',
    released: ['KX-1'],
    closed: expect.arrayContaining(['KX-2', 'KX-3']),
    callbacks: ['KX-201'],
    cases: ['KX-301'],
  })
  expect(row(site, 'interactions', 'KX-1')).toMatchObject({
    state: 'queued',
    held_by: null,
    queued_at: waited,
    put_backs: 0,
  })
  expect(row(site, 'interactions', 'KX-3')).toMatchObject({ state: 'done', held_by: null })
  expect(row(site, 'interactions', 'KX-4')).toMatchObject({ state: 'active', held_by: 'ola' })
  expect(row(site, 'callbacks', 'KX-201')).toMatchObject({ agent_id: null, state: 'scheduled' })
  expect(row(site, 'cases', 'KX-301')).toMatchObject({ assignee: null, state: 'open' })
  expect(await site.as('ewa').signIn({})).toMatchObject({ ok: false, refusal: { code: 'agent-disabled' } })
  await site.close()
})

test('a leaver is back with everything in hand by one undo', async () => {
  const site = await busy()
  const before = site.dump()
  must(await site.as('owner').leaveAgent({ agent: 'ewa' }))

  must(await site.as('owner').undo({ seq: site.lastSeq() }))

  const after = site.dump()
  for (const table of ['agents', 'interactions', 'segments', 'callbacks', 'cases', 'wrap_ups', 'due_work']) {
    expect(after.get(table)).toEqual(before.get(table))
  }
  await site.close()
})

/** The ref of the contact that a callback made last. */
function made(site: TestSite): string {
  return String(site.rows('interactions').findLast(({ channel }) => channel === 'callback')?.['ref'])
}

test.each(['ewa', 'anyone'] as const)(
  'a callback, of %s, that a leaver was wrapping up falls due again for anyone, and one undo gives it back',
  async (whose) => {
    const site = await aSite({ ready: ['ewa'], customers: [{ ref: 'KX-101', phone: '600100200' }] })
    const dueAt = site.clock.now + 60_000
    const own = whose === 'ewa' ? { whose } : {}
    must(await site.as('ewa').callBack({ customer: 'KX-101', queue: 'calls', dueAt, ...own }, ['KX-201']))
    site.later(61)
    await site.fireDueWork()
    const ref = made(site)
    must(await site.as('ewa').take({ ref }))
    must(await site.as('ewa').end({ ref }))
    const before = site.dump()

    const left = must(await site.as('owner').leaveAgent({ agent: 'ewa' }))
    expect(left).toMatchObject({ closed: [ref], callbacks: ['KX-201'] })
    expect(row(site, 'callbacks', 'KX-201')).toMatchObject({ state: 'scheduled', agent_id: null })

    const seq = site.lastSeq()
    await site.fireDueWork()
    expect(row(site, 'interactions', made(site))).toMatchObject({ state: 'queued', held_by: null })
    expect(row(site, 'callbacks', 'KX-201')).toMatchObject({ state: 'due' })
    must(await site.as('owner').undo({ seq: site.lastSeq() }))
    must(await site.as('owner').undo({ seq }))
    for (const table of ['agents', 'interactions', 'segments', 'callbacks', 'wrap_ups', 'due_work']) {
      expect(site.dump().get(table)).toEqual(before.get(table))
    }
    await site.close()
  },
)
