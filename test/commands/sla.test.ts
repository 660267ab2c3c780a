import { expect, test } from 'vitest'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { aQueue, aSiteDefinition } from '../builders/a-site-definition.ts'

const hour = 3_600_000

/** A site with one complaint, of which KX-401 was opened: an hour to the first response, ten to the resolution. */
async function complained(channel = 'email'): Promise<TestSite> {
  const site = await aSite({
    customers: [{ ref: 'KX-101', name: 'Jan Kowalski' }],
    interactions: [{ ref: 'KX-1', customer: 'KX-101', queue: 'complaints', channel }],
  })
  must(await site.as('ewa').openCase({ interaction: 'KX-1' }, ['KX-401']))
  return site
}

function clocks(site: TestSite) {
  return Object.fromEntries(
    site.rows('sla_clocks').map((row) => {
      const since = (column: string): number | null =>
        row[column] === null ? null : (Number(row[column]) - Number(row['started_at'])) / hour
      return [
        String(row['kind']),
        { due: since('due_at'), warned: since('warned_at'), breached: since('breached_at') },
      ]
    }),
  )
}

function due(site: TestSite): readonly string[] {
  return site
    .rows('due_work')
    .map((row) => String(row['kind']))
    .filter((kind) => kind.startsWith('sla.'))
    .toSorted()
}

test('a case of a queue with a promise has its clocks, and one of another queue has none', async () => {
  const site = await complained()
  must(await site.as('ewa').openCase({ subject: 'Pytanie', queue: 'written' }, ['KX-402']))

  expect(clocks(site)).toEqual({
    'first-response': { due: 1, warned: null, breached: null },
    resolution: { due: 10, warned: null, breached: null },
  })
  expect(due(site)).toEqual(['sla.breach', 'sla.breach', 'sla.warn', 'sla.warn'])
  await site.close()
})

test('a statutory term counts calendar days from the receipt, not from the case, and does not pause', async () => {
  const site = await complained()
  const [contact] = site.rows('interactions')
  expect(site.rows('cases')[0]?.['due_at']).toBe(contact?.['due_at'])

  must(await site.as('ewa').setCasePending({ ref: 'KX-401', until: site.clock.now + 90 * 24 * hour }))

  expect(site.rows('cases')[0]?.['due_at']).toBe(contact?.['due_at'])
  await site.close()
})

test('a warning comes at three quarters of the time and a breach at its end, each once', async () => {
  const site = await complained()
  site.later(45 * 60 - 1)
  expect(await site.fireDueWork()).toEqual([])
  site.later(1)
  expect(await site.fireDueWork()).toEqual([{ kind: 'sla.warn', ok: true }])
  expect(clocks(site)['first-response']).toEqual({ due: 1, warned: 0.75, breached: null })
  site.later(15 * 60)
  expect(await site.fireDueWork()).toEqual([{ kind: 'sla.breach', ok: true }])
  expect(clocks(site)['first-response']).toEqual({ due: null, warned: 0.75, breached: 1 })
  expect(await site.fireDueWork()).toEqual([])
  await site.close()
})

test('a breach counts from when it happened, however late somebody was there to fire it', async () => {
  const site = await complained()
  site.later(5 * 3600)

  await site.fireDueWork()

  expect(clocks(site)['first-response']?.breached).toBe(1)
  await site.close()
})

test('while a case waits nothing of its resolution falls due, and it goes on from there', async () => {
  const site = await complained()
  site.later(3600)
  await site.fireDueWork()
  must(await site.as('ewa').setCasePending({ ref: 'KX-401', until: site.clock.now + 100 * hour }))
  expect(clocks(site)['resolution']?.due).toBeNull()
  expect(due(site)).toEqual([])

  site.later(100 * 3600)
  await site.fireDueWork()

  expect(clocks(site)['resolution']?.due).toBe(110)
  expect(due(site)).toEqual(['sla.breach', 'sla.warn'])
  await site.close()
})

test('an urgent case has a quarter of the time, and what is undone has all of it again', async () => {
  const site = await complained()
  site.later(1800)
  must(await site.as('ewa').prioritize({ ref: 'KX-401', priority: 'urgent' }))
  expect(clocks(site)['resolution']?.due).toBe(2.5)
  expect(clocks(site)['first-response']?.due).toBe(0.5)

  must(await site.as('ewa').undo({ seq: site.lastSeq() }))

  expect(clocks(site)['resolution']?.due).toBe(10)
  expect(clocks(site)['first-response']?.due).toBe(1)
  expect(due(site)).toEqual(['sla.breach', 'sla.breach', 'sla.warn', 'sla.warn'])
  await site.close()
})

test('a case that is resolved has met its promise; reopened, its resolution goes on', async () => {
  const site = await complained()
  site.later(4 * 3600)
  must(await site.as('ewa').resolveCase({ ref: 'KX-401', resolution: 'skorygowano' }))
  expect(due(site)).toEqual([])
  expect(site.rows('sla_clocks').every((row) => row['stopped_at'] === site.clock.now)).toBe(true)

  site.later(24 * 3600)
  must(await site.as('ewa').reopenCase({ ref: 'KX-401' }))

  expect(clocks(site)['resolution']?.due).toBe(34)
  expect(due(site)).toEqual(['sla.breach', 'sla.warn'])
  await site.close()
})

test('whoever talks to the customer has answered him', async () => {
  const site = await aSite({
    definition: { queues: aSiteDefinition().queues.map((queue) => ({ ...queue, sla: 'promise' })) },
    interactions: [{ ref: 'KX-1', queue: 'calls', channel: 'call', state: 'active', heldBy: 'ewa' }],
  })
  must(await site.as('ewa').openCase({ interaction: 'KX-1', subject: 'Skarga' }, ['KX-401']))

  expect(Object.keys(clocks(site))).toEqual(['resolution'])
  await site.close()
})

test('other opening hours move what is left, not what was counted', async () => {
  const site = await complained()
  site.later(2 * 3600)
  const definition = aSiteDefinition()
  const [always] = definition.calendars
  const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
  must(
    await site
      .as('owner')
      .applySite({ ...definition, calendars: always ? [{ ...always, hours: closed }] : [] }),
  )
  expect(clocks(site)['resolution']?.due).toBeNull()
  expect(Number(site.rows('sla_clocks')[0]?.['spent_ms'])).toBe(2 * hour)

  site.later(50 * 3600)
  must(await site.as('owner').applySite(definition))

  expect(clocks(site)['resolution']?.due).toBe(60)
  await site.close()
})

test('each case is under the promise of its own queue', async () => {
  const definition = aSiteDefinition()
  const [promise] = definition.sla
  const site = await aSite({
    definition: {
      sla: promise ? [promise, { ...promise, key: 'swift', resolutionSeconds: 7200, position: 2 }] : [],
      queues: [...definition.queues, aQueue({ key: 'swift', sla: 'swift', position: 9 })],
    },
    interactions: [{ ref: 'KX-1', queue: 'complaints', subject: 'Skarga' }],
  })
  must(await site.as('ewa').openCase({ interaction: 'KX-1' }, ['KX-401']))
  must(await site.as('ewa').openCase({ subject: 'Pilne', queue: 'swift' }, ['KX-402']))

  const targets = site
    .rows('sla_clocks')
    .filter((row) => row['kind'] === 'resolution')
    .map((row) => [row['policy_id'], row['target_seconds']])
  expect(targets).toEqual(
    expect.arrayContaining([
      ['promise', 36_000],
      ['swift', 7200],
    ]),
  )
  await site.close()
})

/** A complaint that was answered after ten minutes by KX-9, which has not left yet. */
async function replied(): Promise<TestSite> {
  const site = await aSite({
    customers: [{ ref: 'KX-101', name: 'Jan Kowalski', email: 'jan@poczta.example' }],
    interactions: [{ ref: 'KX-1', customer: 'KX-101', queue: 'complaints' }],
  })
  const ewa = site.as('ewa')
  must(await ewa.openCase({ interaction: 'KX-1' }, ['KX-401']))
  must(await ewa.takeNext({ queues: ['complaints'] }))
  site.later(600)
  must(await ewa.reply({ ref: 'KX-1', text: 'Dzień dobry' }, ['KX-9']))
  return site
}

test('a reply that is called back leaves the clocks as one that is undone: whoever waits has waited on', async () => {
  const undone = await replied()
  expect(clocks(undone)['first-response']).toMatchObject({ due: null })
  undone.later(5)
  must(await undone.as('ewa').undo({ seq: undone.lastSeq() }))
  const called = await replied()
  called.later(5)
  must(await called.as('ewa').callBackMessage({ ref: 'KX-9' }))

  expect(clocks(called)).toEqual(clocks(undone))
  expect(clocks(called)['first-response']).toMatchObject({ due: 1, breached: null })
  expect(due(called)).toEqual(due(undone))

  called.later(600)
  must(await called.as('ewa').retryDelivery({ ref: 'KX-9' }))
  expect(clocks(called)['first-response']).toMatchObject({ due: null, breached: null })
  expect(due(called)).toEqual(['sla.breach', 'sla.warn'])
  for (const site of [undone, called]) await site.close()
})
