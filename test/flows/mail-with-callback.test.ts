import { afterAll, beforeAll, expect, test } from 'vitest'
import { fireDueWork } from '../../src/commands/fire-due-work.ts'
import { addNote } from '../../src/commands/interactions/add-note.ts'
import { createCustomer } from '../../src/commands/customers/create-customer.ts'
import { setAgentStatus } from '../../src/commands/agents/set-agent-status.ts'
import { takeInteraction } from '../../src/commands/interactions/take-interaction.ts'
import { wrapUpInteraction } from '../../src/commands/interactions/wrap-up-interaction.ts'
import { callbackByRef } from '../../src/queries/callbacks/callback-by-ref.ts'
import { interactionView } from '../../src/queries/interactions/interaction-view.ts'
import { myWork } from '../../src/queries/agents/my-work.ts'
import { queueView } from '../../src/queries/interactions/queue-view.ts'
import type { TestStore } from '../builders/an-empty-store.ts'
import { aStoreOfTheSite } from '../exchange/demo-store.ts'
import { aFolder, aMail, imported } from '../exchange/mails.ts'

const hourMs = 3_600_000

let site: TestStore

beforeAll(async () => {
  site = await aStoreOfTheSite()
})
afterAll(() => site.close())

test('a mail comes in, is taken, noted, and wrapped up with a callback that falls due the next morning', async () => {
  const look = (ref: string) => interactionView(site.store.reader, ref)
  const waitingIn = (queueId: string) => site.store.reader.all(queueView, { queueId, limit: 10 })
  const { ref: customer } = await site.give('owner', createCustomer, {
    name: 'Jan Kowalski',
    contactPoints: [
      { kind: 'email', value: 'jan@mail.example' },
      { kind: 'phone', value: '+48925550200' },
    ],
  })

  // It comes in at a quarter to nine, by the customer who has the address.
  const { reports } = await imported(
    site,
    aFolder({ 'faktura.eml': aMail({ subject: 'Faktura za październik', text: 'Kwota jest błędna.' }) }),
  )
  expect(reports).toMatchObject([{ became: 'interaction', customer, isNewCustomer: false }])
  const [waiting] = waitingIn('written')
  const ref = waiting?.ref ?? ''
  expect(waiting).toMatchObject({ customerName: 'Jan Kowalski', subject: 'Faktura za październik' })

  // Ewa takes it and reads it with the customer's card.
  await site.give('ewa', setAgentStatus, { status: 'ready' })
  await site.give('ewa', takeInteraction, { ref })
  expect(waitingIn('written')).toEqual([])
  expect(look(ref)).toMatchObject({
    interaction: { state: 'active', heldBy: 'ewa' },
    messages: [{ text: 'Kwota jest błędna.', senderAddress: 'jan@mail.example' }],
    card: { customer: { ref: customer } },
  })

  // She notes, and ten minutes later wraps up with a promise for tomorrow at half past eight.
  site.clock.now += 600_000
  await site.give('ewa', addNote, { ref, text: 'Odczyt był szacowany.' })
  const dueAt = site.clock.now + 23 * hourMs + 1_200_000
  const wrapped = await site.give('ewa', wrapUpInteraction, {
    ref,
    reason: 'billing.estimate',
    outcome: 'callback.mine',
    note: 'Podać wynik odczytu.',
    callback: { dueAt, note: 'Wynik odczytu licznika' },
  })
  expect(look(ref)).toMatchObject({
    interaction: { state: 'done', heldBy: null },
    notes: [{ text: 'Odczyt był szacowany.' }],
    wrapUp: { note: 'Podać wynik odczytu.' },
  })

  // Nothing falls due before its time; then it is offered to ewa, who is still signed in, and only once.
  site.clock.now = dueAt - 1
  expect(await fireDueWork(site.store, site.clock.now)).toEqual([])
  site.clock.now = dueAt
  expect(await fireDueWork(site.store, site.clock.now)).toEqual([{ kind: 'callback.fall-due', ok: true }])
  expect(await fireDueWork(site.store, site.clock.now)).toEqual([])
  const promised = (): unknown => site.store.reader.one(callbackByRef, { ref: wrapped.callback ?? '' })
  expect(promised()).toMatchObject({ state: 'due', phone: '+48925550200', agentId: 'ewa' })
  const [offered] = site.store.reader.all(myWork, { agent: 'ewa' })
  expect(offered).toMatchObject({
    channel: 'callback',
    state: 'offered',
    subject: 'Wynik odczytu licznika',
    customerName: 'Jan Kowalski',
    dueAt,
  })

  // She calls, wraps up, and the promise is kept.
  const call = offered?.ref ?? ''
  await site.give('ewa', takeInteraction, { ref: call })
  await site.give('ewa', wrapUpInteraction, { ref: call, reason: 'billing.estimate', outcome: 'corrected' })
  expect(promised()).toMatchObject({ state: 'done' })
  expect(site.store.reader.all(myWork, { agent: 'ewa' })).toEqual([])
  expect(await fireDueWork(site.store, site.clock.now + 48 * hourMs)).toEqual([])
})
