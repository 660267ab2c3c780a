import { expect, test } from 'vitest'
import { heldUntil, segmentTimings } from '../../src/domain/segment.ts'
import { aSite, must } from '../builders/a-site.ts'

const minute = 60_000

test('taking ends the waiting and begins the handling', async () => {
  const site = await aSite({ interactions: [{ ref: 'KX-1' }] })
  site.later(120)

  expect(await site.as('ewa').take({ ref: 'KX-1' })).toEqual({
    ok: true,
    value: { ref: 'KX-1', queue: 'written' },
  })

  const { interaction, segments } = site.look('KX-1')
  expect(interaction).toMatchObject({ state: 'active', heldBy: 'ewa' })
  expect(segments).toMatchObject([
    { kind: 'queue', ending: 'taken', endedAt: site.clock.now },
    { kind: 'agent', agentId: 'ewa', startedAt: site.clock.now, endedAt: null },
  ])
  await site.close()
})

test('a contact that comes back keeps its waiting time, and that it came back is counted with the reason', async () => {
  const site = await aSite({ interactions: [{ ref: 'KX-1', state: 'active', heldBy: 'ewa' }] })
  const { queuedAt } = site.look('KX-1').interaction
  const rank = site.rows('interactions')[0]?.['rank_at']
  site.later(300)

  must(await site.as('ewa').putBack({ ref: 'KX-1', reason: ' nie moja sprawa ' }))
  site.later(300)
  must(await site.as('ola').take({ ref: 'KX-1' }))
  must(await site.as('ola').putBack({ ref: 'KX-1', reason: 'brak uprawnień' }))

  const { interaction, segments } = site.look('KX-1')
  expect(interaction).toMatchObject({ state: 'queued', heldBy: null, queuedAt, putBacks: 2 })
  expect(site.rows('interactions')[0]?.['rank_at']).toBe(rank)
  expect(segments.filter(({ ending }) => ending === 'put-back')).toMatchObject([
    { agentId: 'ewa', endingReason: 'nie moja sprawa' },
    { agentId: 'ola', endingReason: 'brak uprawnień' },
  ])
  await site.close()
})

test('a call that is only offered can be put back', async () => {
  const site = await aSite({
    ready: ['ewa', 'ola'],
    interactions: [{ ref: 'KX-1', queue: 'calls', channel: 'call', state: 'active', heldBy: 'ewa' }],
  })
  must(await site.as('ewa').transfer({ ref: 'KX-1', agent: 'ola' }))

  must(await site.as('ola').putBack({ ref: 'KX-1', reason: 'zajęta' }))

  expect(site.look('KX-1').interaction).toMatchObject({ state: 'queued', heldBy: null })
  await site.close()
})

test('holds add up, and what is not held is talk', async () => {
  const site = await aSite({ interactions: [{ ref: 'KX-1', state: 'active', heldBy: 'ewa' }] })
  const ewa = site.as('ewa')
  site.later(10)
  must(await ewa.hold({ ref: 'KX-1' }))
  site.later(20)
  must(await ewa.resume({ ref: 'KX-1' }))
  site.later(30)
  must(await ewa.hold({ ref: 'KX-1' }))
  site.later(40)
  const running = site.look('KX-1').segments.at(-1)
  expect(running && heldUntil(running, site.clock.now)).toBe(minute)

  must(await ewa.end({ ref: 'KX-1' }))
  site.later(5)
  must(await ewa.wrapUp({ ref: 'KX-1', outcome: 'resolved' }))

  const last = site.look('KX-1').segments.at(-1)
  expect(last && segmentTimings(last)).toEqual({ talkMs: 40_000, holdMs: minute, wrapUpMs: 5000 })
  await site.close()
})

test('a clock that is put back makes no time negative', async () => {
  const site = await aSite({ interactions: [{ ref: 'KX-1', state: 'active', heldBy: 'ewa' }] })
  const ewa = site.as('ewa')
  must(await ewa.hold({ ref: 'KX-1' }))
  site.later(60)
  must(await ewa.resume({ ref: 'KX-1' }))
  site.later(-50)
  must(await ewa.wrapUp({ ref: 'KX-1', outcome: 'resolved' }))

  const last = site.look('KX-1').segments.at(-1)
  expect(last && segmentTimings(last)).toEqual({ talkMs: 0, holdMs: minute, wrapUpMs: 0 })
  await site.close()
})

test('a hand-over to a queue waits there anew, with a note, and does not count as put back', async () => {
  const site = await aSite({ interactions: [{ ref: 'KX-1', state: 'active', heldBy: 'ewa' }] })
  site.later(60)

  const handed = await site
    .as('ewa')
    .transfer({ ref: 'KX-1', queue: 'Reklamacje', note: 'klient zdenerwowany' })

  expect(handed).toEqual({ ok: true, value: { ref: 'KX-1', queue: 'complaints', agent: null } })
  const { interaction, segments, notes } = site.look('KX-1')
  expect(interaction).toMatchObject({
    state: 'queued',
    heldBy: null,
    queueId: 'complaints',
    queuedAt: site.clock.now,
    putBacks: 0,
  })
  expect(segments.map(({ kind, queueId, ending }) => [kind, queueId, ending])).toEqual([
    ['queue', 'written', 'taken'],
    ['agent', 'written', 'transferred'],
    ['queue', 'complaints', null],
  ])
  expect(notes).toMatchObject([{ author: 'ewa', text: 'klient zdenerwowany' }])
  await site.close()
})

test('a hand-over to a colleague is an offer that he alone can take', async () => {
  const site = await aSite({ interactions: [{ ref: 'KX-1', state: 'held', heldBy: 'ewa' }] })
  must(await site.as('ewa').transfer({ ref: 'KX-1', agent: 'ola' }))
  expect(site.look('KX-1').interaction).toMatchObject({ state: 'offered', heldBy: 'ola', queueId: 'written' })

  expect(await site.as('ewa').take({ ref: 'KX-1' })).toMatchObject({
    refusal: { code: 'interaction-offered-to-other', heldBy: 'ola' },
  })
  must(await site.as('ola').take({ ref: 'KX-1' }))

  const { interaction, segments } = site.look('KX-1')
  expect(interaction).toMatchObject({ state: 'active', heldBy: 'ola' })
  expect(segments.map(({ kind, agentId }) => [kind, agentId])).toEqual([
    ['queue', null],
    ['agent', 'ewa'],
    ['queue', null],
    ['agent', 'ola'],
  ])
  await site.close()
})

test('a mail may be left for a colleague who has gone home', async () => {
  const site = await aSite({ interactions: [{ ref: 'KX-1', state: 'active', heldBy: 'ewa' }] })

  expect(await site.as('ewa').transfer({ ref: 'KX-1', agent: 'piotr' })).toMatchObject({ ok: true })
  await site.close()
})

test('the next contact is the caller before the mail, and the oldest caller', async () => {
  const site = await aSite({
    interactions: [
      { ref: 'KX-1', arrivedAt: 0 },
      { ref: 'KX-2', queue: 'calls', channel: 'call' },
    ],
  })
  site.later(10)
  must(await site.as('owner').receive({ channel: 'call', queue: 'calls', subject: '' }, ['KX-3']))
  const ewa = site.as('ewa')

  const taken = [must(await ewa.takeNext({})), must(await ewa.takeNext({})), must(await ewa.takeNext({}))]

  expect(taken.map(({ ref }) => ref)).toEqual(['KX-2', 'KX-3', 'KX-1'])
  await site.close()
})

test('what one put back oneself comes after all else, and is the next of a colleague', async () => {
  const site = await aSite({
    interactions: [
      { ref: 'KX-1', state: 'active', heldBy: 'ewa', arrivedAt: 0 },
      { ref: 'KX-2', arrivedAt: 1 },
      { ref: 'KX-3', arrivedAt: 2 },
    ],
  })
  const [ewa, ola] = [site.as('ewa'), site.as('ola')]
  must(await ewa.putBack({ ref: 'KX-1', reason: 'language' }))

  expect(must(await ewa.takeNext({})).ref).toBe('KX-2')
  expect(must(await ola.takeNext({})).ref).toBe('KX-1')
  must(await ola.putBack({ ref: 'KX-1', reason: 'language' }))
  expect(must(await ola.takeNext({})).ref).toBe('KX-3')
  expect(must(await ola.takeNext({})).ref).toBe('KX-1')
  await site.close()
})

test('a caller is the next even behind sixty overdue mails of the same queue', async () => {
  const site = await aSite({
    interactions: [
      ...Array.from({ length: 60 }, (_, index) => ({ ref: `KX-${index + 1}`, arrivedAt: index })),
      { ref: 'KX-99', channel: 'chat' },
    ],
  })

  expect(must(await site.as('ewa').takeNext({})).ref).toBe('KX-99')
  await site.close()
})

test('the next of the queues that were named, by key, name or label', async () => {
  const site = await aSite({
    interactions: [
      { ref: 'KX-1', queue: 'calls', channel: 'call' },
      { ref: 'KX-2', queue: 'complaints' },
      { ref: 'KX-3' },
    ],
  })
  const ewa = site.as('ewa')

  expect(must(await ewa.takeNext({ queues: ['pisma'] })).ref).toBe('KX-3')
  expect(must(await ewa.takeNext({ queues: ['E-mail', 'Reklamacje'] })).ref).toBe('KX-2')
  await site.close()
})

test('a caller who gives up waiting is counted from his arrival, and the offer of him is over', async () => {
  const site = await aSite({
    interactions: [
      { ref: 'KX-1', queue: 'calls', channel: 'call' },
      { ref: 'KX-2', queue: 'calls', channel: 'call', state: 'active', heldBy: 'ewa' },
    ],
  })
  must(await site.as('ewa').transfer({ ref: 'KX-2', agent: 'ola' }))
  site.later(7)

  must(await site.as('owner').abandon({ ref: 'KX-1' }))
  must(await site.as('owner').abandon({ ref: 'KX-2' }))

  for (const ref of ['KX-1', 'KX-2']) {
    expect(site.look(ref).interaction).toMatchObject({
      state: 'abandoned',
      heldBy: null,
      endedAt: site.clock.now,
    })
    expect(site.look(ref).segments.at(-1)).toMatchObject({ ending: 'abandoned', endedAt: site.clock.now })
  }
  await site.close()
})
