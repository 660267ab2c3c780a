import { expect, test } from 'vitest'
import { answeredSince } from '../../src/queries/interactions/answered-since.ts'
import { myWork } from '../../src/queries/agents/my-work.ts'
import { queueSummaries } from '../../src/queries/interactions/queue-summaries.ts'
import { queueView } from '../../src/queries/interactions/queue-view.ts'
import type { FilterTest } from '../../src/domain/filter/filter-test.ts'
import { type FilteredInteraction, interactionSource } from '../../src/queries/filter/interaction-source.ts'
import { matchingRows } from '../../src/queries/filter/matching-rows.ts'
import { aSiteDefinition } from '../builders/a-site-definition.ts'
import { aSite, must } from '../builders/a-site.ts'

test('a queue shows who waits in the order in which they are taken', async () => {
  const site = await aSite({ customers: [{ ref: 'KX-101', name: 'Jan Kowalski' }] })
  const arrivedAt = (minutesAgo: number): number => site.clock.now - minutesAgo * 60_000
  const owner = site.as('owner')
  const mail = { channel: 'email', queue: 'written', subject: '' }
  must(await owner.receive({ ...mail, arrivedAt: arrivedAt(5) }, ['KX-1']))
  must(await owner.receive({ ...mail, arrivedAt: arrivedAt(50), customer: 'KX-101' }, ['KX-2']))
  must(await owner.receive({ ...mail, channel: 'chat' }, ['KX-3']))
  must(await owner.receive({ ...mail, arrivedAt: arrivedAt(500) }, ['KX-4']))
  must(await site.as('ewa').take({ ref: 'KX-4' }))

  const shown = site.store.reader.all(queueView, { queueId: 'written', limit: 50 })

  expect(shown.map(({ ref, customerName }) => [ref, customerName])).toEqual([
    ['KX-3', null],
    ['KX-2', 'Jan Kowalski'],
    ['KX-1', null],
  ])
  const taken: string[] = []
  while (taken.length < shown.length)
    taken.push(must(await site.as('ola').takeNext({ queues: ['written'] })).ref)
  expect(taken).toEqual(shown.map(({ ref }) => ref))
  await site.close()
})

test('a summary counts who waits, since when, and who is late', async () => {
  const site = await aSite()
  const owner = site.as('owner')
  const mail = { channel: 'email', queue: 'written', subject: '' }
  const since = site.clock.now - 5 * 3_600_000
  must(await owner.receive({ ...mail, arrivedAt: since }))
  must(await owner.receive(mail))

  const summaries = queueSummaries(site.store.reader, site.clock.now)

  expect(summaries.map(({ queue }) => queue.key)).toEqual(['calls', 'written', 'complaints', 'partners'])
  expect(summaries.find(({ queue }) => queue.key === 'written')).toMatchObject({
    waiting: 2,
    oldestAt: since,
    late: 1,
  })
  expect(summaries.find(({ queue }) => queue.key === 'calls')).toMatchObject({
    waiting: 0,
    oldestAt: null,
    late: 0,
  })
  await site.close()
})

test('who is on the line is late when the queue promised an answer by now, in the queue, in its rows and in filters', async () => {
  const { queues } = aSiteDefinition()
  const serviceTarget = { percent: 80, seconds: 30 }
  const site = await aSite({ definition: { queues: queues.map((queue) => ({ ...queue, serviceTarget })) } })
  const call = { channel: 'call', queue: 'calls', subject: '' }
  const since = site.clock.now
  must(await site.as('owner').receive(call, ['KX-1']))
  site.later(60)
  must(await site.as('owner').receive(call, ['KX-2']))

  const { reader } = site.store
  const queue = queueSummaries(reader, site.clock.now).find((one) => one.queue.key === 'calls')
  const promised = 30_000
  expect(queue).toMatchObject({ waiting: 2, callers: 2, late: 1, firstDueAt: since + promised })
  expect(reader.all(queueView, { queueId: 'calls', limit: 9 })).toMatchObject([
    { ref: 'KX-1', dueAt: since + promised },
    { ref: 'KX-2', dueAt: since + 60_000 + promised },
  ])
  const late: FilterTest = { is: '<', column: 'openDueAt', value: site.clock.now }
  const found = [...matchingRows<FilteredInteraction>(reader, interactionSource, { test: late })]
  expect(found.flatMap(({ rows }) => rows)).toMatchObject([{ ref: 'KX-1', dueAt: since + promised }])

  must(await site.as('ewa').take({ ref: 'KX-1' }))
  expect(queueSummaries(reader, site.clock.now).find((one) => one.queue.key === 'calls')?.late).toBe(0)
  await site.close()
})

test('the service level counts the answered of an interval by when they came, and those within the target', async () => {
  const site = await aSite()
  const [owner, ewa] = [site.as('owner'), site.as('ewa')]
  const call = { channel: 'call', queue: 'calls', subject: '' }
  must(await owner.receive(call))
  must(await ewa.takeNext({}))
  site.later(100)
  const since = site.clock.now
  must(await owner.receive(call, ['KX-1']))
  must(await owner.receive(call, ['KX-2']))
  must(await owner.receive(call, ['KX-3']))
  must(await owner.receive(call, ['KX-4']))
  site.later(20)
  must(await ewa.take({ ref: 'KX-1' }))
  site.later(1)
  must(await ewa.take({ ref: 'KX-2' }))
  must(await owner.abandon({ ref: 'KX-3' }))

  const level = site.store.reader.one(answeredSince, { queueId: 'calls', since, targetMs: 20_000 })

  expect(level).toEqual({ answered: 2, within: 1 })
  await site.close()
})

test('my work is what I hold, and nothing of my colleagues', async () => {
  const site = await aSite({
    interactions: [
      { ref: 'KX-1', state: 'active', heldBy: 'ewa' },
      { ref: 'KX-2', state: 'wrapping-up', heldBy: 'ewa' },
      { ref: 'KX-3', state: 'active', heldBy: 'ola' },
      { ref: 'KX-4', state: 'done', heldBy: 'ewa' },
    ],
  })

  expect(site.store.reader.all(myWork, { agent: 'ewa' }).map(({ ref, state }) => [ref, state])).toEqual([
    ['KX-1', 'active'],
    ['KX-2', 'wrapping-up'],
  ])
  await site.close()
})
