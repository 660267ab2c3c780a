import { expect, test } from 'vitest'
import type { Decision } from '../../src/domain/decision.ts'
import { historyOfRecord } from '../../src/queries/events/history-of-record.ts'
import { latestUndoable } from '../../src/queries/events/latest-undoable.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { undoBatch } from '../builders/undo-batch.ts'
import { wrapUpBatch } from '../builders/wrap-up-batch.ts'

const threeWait = { interactions: ['KX-1', 'KX-2', 'KX-3'].map((ref) => ({ ref })) }

/** What an agent takes back with one key: his last command that stands. */
async function pressU(site: TestSite, actor: string): Promise<string | undefined> {
  const undoable = latestUndoable(site.store.reader, actor)
  const [event] = undoable?.events ?? []
  if (!event) return undefined
  must(await site.as(actor).undo({ seq: event.seq }))
  return event.command
}

test('ending, wrapping up and taking the next is taken back step by step', async () => {
  const site = await aSite({
    interactions: [{ ref: 'KX-1', state: 'active', heldBy: 'ewa' }, { ref: 'KX-2' }],
  })
  const ewa = site.as('ewa')
  must(await ewa.end({ ref: 'KX-1' }))
  must(await ewa.wrapUp({ ref: 'KX-1', outcome: 'callback.tomorrow', callback: { phone: '600 100 200' } }))
  must(await ewa.takeNext({}))

  expect(await pressU(site, 'ewa')).toBe('interaction.take-next')
  expect(site.look('KX-2').interaction).toMatchObject({ state: 'queued', heldBy: null })
  expect(await pressU(site, 'ewa')).toBe('interaction.wrap-up')
  expect(site.look('KX-1')).toMatchObject({
    interaction: { state: 'wrapping-up', heldBy: 'ewa' },
    wrapUp: undefined,
  })
  expect(site.rows('callbacks')).toEqual([])
  expect(site.rows('due_work')).toEqual([])
  expect(await pressU(site, 'ewa')).toBe('interaction.end')
  expect(site.look('KX-1').interaction).toMatchObject({ state: 'active', endedAt: null })
  await site.close()
})

test('an undo can be undone, and the command undone again', async () => {
  const site = await aSite(threeWait)
  must(await site.as('ewa').take({ ref: 'KX-1' }))
  const taken = site.lastSeq()
  const state = (): string => site.look('KX-1').interaction.state
  must(await site.as('ewa').undo({ seq: taken }))
  expect(state()).toBe('queued')
  must(await site.as('ewa').undo({ seq: taken + 1 }))
  expect(state()).toBe('active')
  expect(await site.as('ewa').undo({ seq: taken + 1 })).toMatchObject({
    refusal: { code: 'undo-already-done' },
  })

  must(await site.as('ewa').undo({ seq: taken }))
  expect(state()).toBe('queued')
  await site.close()
})

test('what a colleague did since is named, and stays', async () => {
  const site = await aSite(threeWait)
  must(await site.as('ewa').take({ ref: 'KX-1' }))
  const taken = site.lastSeq()
  must(await site.as('ola').note({ ref: 'KX-1', text: 'już dzwonił' }))

  expect(await site.as('ewa').undo({ seq: taken })).toEqual({
    ok: false,
    refusal: { code: 'undo-overtaken', command: 'interaction.take', by: 'ola: note.add', refs: ['KX-1'] },
  })
  must(await site.as('ola').undo({ seq: taken + 1 }))
  must(await site.as('ewa').undo({ seq: taken }))
  await site.close()
})

test('a customer who was noted down, promised or written to since is not taken back', async () => {
  const site = await aSite()
  const made = async (): Promise<{ readonly ref: string; readonly seq: number }> => {
    const contactPoints = [{ kind: 'phone' as const, value: '600 100 200' }]
    const { ref } = must(await site.as('ewa').newCustomer({ name: 'Jan', contactPoints, allowKnown: true }))
    return { ref, seq: site.lastSeq() }
  }
  const later = site.clock.now + 1000
  const naming: readonly ((ref: string) => Promise<Decision<unknown>>)[] = [
    (ref: string) => site.as('ola').note({ ref, text: 'x' }),
    (ref: string) => site.as('ola').callBack({ customer: ref, queue: 'calls', dueAt: later }),
    (ref: string) =>
      site.as('owner').receive({ channel: 'email', queue: 'written', subject: '', customer: ref }),
    (ref: string) => site.as('ola').doNotContact({ customer: ref, channel: 'call' }),
  ]
  for (const name of naming) {
    const { ref, seq } = await made()
    must(await name(ref))
    const named = site.lastSeq()
    expect(await site.as('ewa').undo({ seq })).toMatchObject({ refusal: { code: 'undo-overtaken' } })
    must(await site.as('owner').undo({ seq: named }))
    must(await site.as('ewa').undo({ seq }))
  }
  expect(site.rows('customers')).toEqual([])
  await site.close()
})

test('a contact is not given back to a customer who is gone meanwhile', async () => {
  const site = await aSite({ customers: [{ ref: 'KX-101' }], ...threeWait })
  const ewa = site.as('ewa')
  const { ref } = must(await ewa.newCustomer({ name: 'Pomyłka' }))
  const created = site.lastSeq()
  must(await ewa.linkCustomer({ ref: 'KX-1', customer: ref }))
  must(await ewa.linkCustomer({ ref: 'KX-1', customer: 'KX-101' }))
  const relinked = site.lastSeq()
  must(await ewa.undo({ seq: created }))

  expect(await ewa.undo({ seq: relinked })).toMatchObject({ refusal: { code: 'undo-overtaken' } })
  await site.close()
})

test('a batch is taken back as a whole, in one command of the history each, under a ref of its own', async () => {
  const site = await aSite(threeWait)
  const lines = ['KX-1', 'KX-2', 'KX-3'].map((ref) => ({ ref, outcome: 'follow-up', inBulk: true }))
  const before = site.dump()
  const { batch, outcomes } = await wrapUpBatch(site, 'ewa', lines)
  expect(batch).toBe('B-1')
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true])
  expect(latestUndoable(site.store.reader, 'ewa')).toMatchObject({ batch: 'B-1', events: { length: 3 } })

  expect(must(await undoBatch(site, 'ewa', 'B-1'))).toBe(3)

  expect(site.dump().get('interactions')).toEqual(before.get('interactions'))
  expect(site.rows('cases')).toEqual([])
  expect(await undoBatch(site, 'ewa', 'B-1')).toMatchObject({ refusal: { code: 'batch-not-found' } })
  await site.close()
})

test('a batch of which one line was built on is taken back not at all', async () => {
  const site = await aSite(threeWait)
  const lines = ['KX-1', 'KX-2'].map((ref) => ({ ref, outcome: 'resolved', inBulk: true }))
  await wrapUpBatch(site, 'ewa', lines)
  must(await site.as('ola').correct({ ref: 'KX-1', outcome: 'explained', note: 'x' }))
  const before = site.dump()

  expect(await undoBatch(site, 'ewa', 'B-1')).toMatchObject({
    refusal: { code: 'undo-overtaken', refs: ['KX-1'] },
  })
  expect(site.dump()).toEqual(before)
  await site.close()
})

test('a refused line of a batch does not hold the others up, and draws no ref by itself', async () => {
  const site = await aSite(threeWait)
  const lines = [
    { ref: 'KX-9', outcome: 'resolved', inBulk: true },
    { ref: 'KX-1', outcome: 'resolved', inBulk: true },
    { ref: 'KX-2', outcome: 'nothing', inBulk: true },
  ]
  const { batch, outcomes } = await wrapUpBatch(site, 'ewa', lines)
  expect(outcomes.map(({ ok }) => ok)).toEqual([false, true, false])
  expect(batch).toBe('B-1')

  const none = await wrapUpBatch(site, 'ewa', lines.slice(0, 1))
  expect(none.batch).toBeNull()
  expect((await wrapUpBatch(site, 'ewa', [{ ref: 'KX-3', outcome: 'resolved', inBulk: true }])).batch).toBe(
    'B-2',
  )
  await site.close()
})

test('the owner may take back what anybody did', async () => {
  const site = await aSite(threeWait)
  must(await site.as('ewa').take({ ref: 'KX-1' }))

  expect(await site.as('owner').undo({ seq: site.lastSeq() })).toMatchObject({ ok: true })
  await site.close()
})

test('the history of a record tells what was done and what was taken back, the newest first', async () => {
  const site = await aSite(threeWait)
  must(await site.as('ewa').take({ ref: 'KX-1' }))
  must(await site.as('ewa').undo({ seq: site.lastSeq() }))

  const { id } = site.look('KX-1').interaction
  expect(
    site.store.reader
      .all(historyOfRecord, { id, limit: 10 })
      .map(({ actor, command }) => `${actor} ${command}`),
  ).toEqual(['ewa undo', 'ewa interaction.take', 'owner interaction.receive'])
  await site.close()
})
