import { afterAll, beforeAll, expect, test } from 'vitest'
import { putBackInteraction } from '../../src/commands/interactions/put-back-interaction.ts'
import { setAgentStatus } from '../../src/commands/agents/set-agent-status.ts'
import { takeInteraction } from '../../src/commands/interactions/take-interaction.ts'
import { transferInteraction } from '../../src/commands/interactions/transfer-interaction.ts'
import { wrapUpInteraction } from '../../src/commands/interactions/wrap-up-interaction.ts'
import { historyOfRecord } from '../../src/queries/events/history-of-record.ts'
import { interactionView } from '../../src/queries/interactions/interaction-view.ts'
import { openCasesOfCustomer } from '../../src/queries/cases/open-cases-of-customer.ts'
import { queueView } from '../../src/queries/interactions/queue-view.ts'
import type { TestStore } from '../builders/an-empty-store.ts'
import { aStoreOfTheSite } from '../exchange/demo-store.ts'
import { aFolder, aMail, imported } from '../exchange/mails.ts'

let site: TestStore

beforeAll(async () => {
  site = await aStoreOfTheSite()
})
afterAll(() => site.close())

test('a complaint in the wrong queue is transferred, put back, taken by another, and registered as a case', async () => {
  const waitingIn = (queueId: string) => site.store.reader.all(queueView, { queueId, limit: 10 })
  const start = site.clock.now
  const minutes = (count: number): number => start + count * 60_000
  for (const agent of ['ewa', 'ola', 'hanna']) await site.give(agent, setAgentStatus, { status: 'ready' })
  await imported(site, aFolder({ 'skarga.eml': aMail({ subject: 'Skarga', text: 'Składam reklamację.' }) }))
  const ref = waitingIn('written')[0]?.ref ?? ''

  // Ewa sees what it is and hands it over with a note.
  site.clock.now = minutes(5)
  await site.give('ewa', takeInteraction, { ref })
  site.clock.now = minutes(7)
  await site.give('ewa', transferInteraction, { ref, queue: 'Reklamacje', note: 'To reklamacja.' })
  expect(waitingIn('written')).toEqual([])
  expect(waitingIn('complaints')).toMatchObject([{ ref, queuedAt: minutes(7) }])

  // Hanna takes it, but can do nothing today: it goes back with its waiting time.
  site.clock.now = minutes(10)
  await site.give('hanna', takeInteraction, { ref })
  site.clock.now = minutes(12)
  expect(await site.attempt('hanna', putBackInteraction, { ref, reason: ' ' })).toMatchObject({
    refusal: { code: 'put-back-reason-required' },
  })
  await site.give('hanna', putBackInteraction, { ref, reason: 'Brak danych' })
  expect(waitingIn('complaints')).toMatchObject([{ ref, queuedAt: minutes(7), putBacks: 1 }])

  // Ewa may not wrap up what is no longer hers; ola takes it and registers the complaint.
  expect(
    await site.attempt('ewa', wrapUpInteraction, { ref, reason: 'other', outcome: 'informed' }),
  ).toMatchObject({ refusal: { code: 'interaction-not-in-hand' } })
  site.clock.now = minutes(20)
  await site.give('ola', takeInteraction, { ref })
  site.clock.now = minutes(30)
  const { followUps } = await site.give('ola', wrapUpInteraction, {
    ref,
    reason: 'other',
    outcome: 'complaint.registered',
    note: 'Skarga na konsultanta.',
  })

  const view = interactionView(site.store.reader, ref)
  expect(view?.interaction).toMatchObject({ state: 'done', queueId: 'complaints', putBacks: 1 })
  expect(view?.notes).toMatchObject([{ author: 'ewa', text: 'To reklamacja.' }])
  expect(
    view?.segments.map(({ kind, agentId, startedAt, endedAt, ending }) => [
      kind === 'queue' ? 'queue' : agentId,
      Math.round((startedAt - start) / 60_000),
      Math.round(((endedAt ?? 0) - start) / 60_000),
      ending,
    ]),
  ).toEqual([
    ['queue', -15, 5, 'taken'],
    ['ewa', 5, 7, 'transferred'],
    ['queue', 7, 10, 'taken'],
    ['hanna', 10, 12, 'put-back'],
    ['queue', 12, 20, 'taken'],
    ['ola', 20, 30, 'wrapped-up'],
  ])
  const customerId = view?.interaction.customerId ?? ''
  expect(site.store.reader.all(openCasesOfCustomer, { customerId })).toMatchObject([
    { ref: followUps[0], subject: 'Reklamacja do rozpatrzenia' },
  ])
  const history = site.store.reader.all(historyOfRecord, {
    id: view?.interaction.id ?? '',
    limit: 20,
  })
  expect(history.map(({ actor, command }) => `${actor} ${command}`).toReversed()).toEqual([
    'owner interaction.receive',
    'ewa interaction.take',
    'ewa interaction.transfer',
    'hanna interaction.take',
    'hanna interaction.put-back',
    'ola interaction.take',
    'ola interaction.wrap-up',
  ])
})
