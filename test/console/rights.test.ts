import { beforeEach, expect, test } from 'vitest'
import { shippedSite } from '../../src/shell/begin/shipped-site.ts'
import { type ConsoleDesk, aSiteWithDesk } from '../builders/a-desk.ts'
import { type TestSite, must } from '../builders/a-site.ts'
import type { Terminal } from './terminal.ts'

// What a role may not do is greyed with the reason before anybody tries, by the same rules as the commands refuse it.

let site: TestSite
let desk: ConsoleDesk

beforeEach(async () => {
  ;({ site, desk } = await aSiteWithDesk({
    ready: ['ola'],
    definition: shippedSite('data/demo'),
    customers: [
      { ref: 'KX-8', name: 'Jan Kowalski' },
      { ref: 'KX-9', name: 'Łucja Święcicka' },
    ],
  }))
  const mail = { channel: 'email', queue: 'complaints' }
  must(await site.as('owner').receive({ ...mail, subject: 'Pierwszy', customer: 'KX-8' }, ['KX-1']))
  must(await site.as('owner').receive({ ...mail, subject: 'Drugi', customer: 'KX-9' }, ['KX-2']))
  must(await site.as('ola').take({ ref: 'KX-1' }))
})

/** Opens the contact of a customer from his card. */
async function openContact(terminal: Terminal, customer: string, ref: string): Promise<void> {
  terminal.type(`c${customer}`)
  await terminal.until('1 found')
  terminal.type('\r')
  await terminal.until('1 contact')
  terminal.type('\r')
  await terminal.until(`✉ ${ref}`)
}

test('a colleague is told that someone else holds it, and may not hand it on', async () => {
  const terminal = await desk.openAs('ewa')
  await openContact(terminal, 'kowal', 'KX-1')
  terminal.type('t')
  await terminal.until('transfer: someone else holds it')
  // What is typed right after that is taken for the name of a colleague, until a key that belongs to none.
  terminal.type('\u001B[Bp')
  await terminal.until('put back: someone else holds it')
  expect(site.look('KX-1').interaction.heldBy).toBe('ola')
})

test('a senior hands on what his own team has, and no other', async () => {
  const terminal = await desk.openAs('marek')
  await openContact(terminal, 'kowal', 'KX-1')
  terminal.type('p')
  await terminal.until('Put KX-1 back: why?')
  terminal.type('1')
  await terminal.until('KX-1 is back in its queue')
  expect(site.look('KX-1').interaction.state).toBe('queued')

  must(await site.as('ewa').status({ status: 'ready' }))
  must(await site.as('ewa').take({ ref: 'KX-2' }))
  await openContact(terminal, 'swiec', 'KX-2')
  terminal.type('p')
  await terminal.until('put back: only with what your team has')
})

test('a supervisor takes over what somebody has in hand', async () => {
  must(await site.as('hanna').status({ status: 'ready' }))
  const terminal = await desk.openAs('hanna')
  await openContact(terminal, 'kowal', 'KX-1')
  terminal.type('tBorow')
  await terminal.until('▸ Hanna Borowska')
  terminal.type('\r')
  await terminal.until('KX-1 went to Hanna Borowska')
  expect(site.look('KX-1').interaction.heldBy).toBe('hanna')
})

test('an auditor sees everything greyed, with the reason in the help', async () => {
  const terminal = await desk.openAs('iwona')
  terminal.type('\t\t\t')
  await terminal.until('▸')
  terminal.type('n')
  await terminal.until('next: not within your rights')
  terminal.type('s')
  await terminal.until('status: not within your rights')
  terminal.type('?')
  expect(await terminal.until('Keys: queues')).toMatch(/next \(not within your/)
})

test('a reason that has no room beside its action is read whole below it in the help, and beside it among the commands', async () => {
  const terminal = await desk.openAs('iwona')
  terminal.type('?')
  expect(await terminal.until('Keys: queues')).toMatch(/next \(not within your +.*\n +rights\)/)
  terminal.type('\u001B')
  await terminal.until('─ preview')
  terminal.type(':accept')
  await terminal.until('accept the offer  (nothing is offered to you now)')
})

test('the number of a customer who may not be seen stands neither in his call nor in lists', async () => {
  const what = 'customer.see'
  const own = await aSiteWithDesk({
    ready: ['ewa'],
    definition: {
      rights: [
        { key: `agent:${what}`, role: 'agent', what, scope: 'none', limitAmount: null, retired: false },
      ],
    },
    customers: [{ ref: 'KX-8', name: 'Jan Kowalski', phone: '+48 600 100 200' }],
  })
  const from = { kind: 'phone' as const, value: '+48 600 100 200' }
  const call = { channel: 'call', queue: 'calls', subject: 'Rachunek', from }
  must(await own.site.as('owner').receive(call, ['KX-1']))
  const terminal = await own.desk.openAs('ewa', { columns: 120, rows: 40 })
  await terminal.until('Rachunek')
  expect(await terminal.settled()).not.toMatch(/600.?100/)
  terminal.type('/600100\r')
  await terminal.until('0 of 1')
  terminal.type('\u001B')
  await terminal.until('Rachunek')
  terminal.type('\r')
  await terminal.until(/☎ KX-1 .*active/)
  expect(await terminal.settled()).not.toMatch(/600.?100/)
})
