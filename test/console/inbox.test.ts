import { expect, test } from 'vitest'
import { fireDueWork } from '../../src/commands/fire-due-work.ts'
import { must } from '../builders/a-site.ts'
import { aSiteWithDesk } from '../builders/a-desk.ts'

test('a mention counts in the header, opens its contact, is read by a key and comes back by u', async () => {
  const { site, desk } = await aSiteWithDesk({
    interactions: [{ ref: 'KX-12', subject: 'Faktura' }],
  })
  must(await site.as('ola').note({ ref: 'KX-12', text: '@ewa please look' }))
  const terminal = await desk.openAs('ewa')
  expect(terminal.frame()).toContain('@1')
  terminal.type('gi')
  expect(await terminal.until('1 to see')).toContain('@ewa please look')
  terminal.type('\r')
  await terminal.until('KX-12  Written')
  terminal.type('\u001B')
  await terminal.until('1 to see')
  terminal.type('x')
  const frame = await terminal.until('Nothing wants your eyes')
  expect(frame).not.toContain('@1')
  terminal.type('u')
  await terminal.until('1 to see')
})

test('a mention on a case opens the case', async () => {
  const { site, desk } = await aSiteWithDesk({})
  must(await site.as('ola').openCase({ subject: 'Awaria', queue: 'written' }, ['KX-70']))
  must(await site.as('ola').note({ ref: 'KX-70', text: '@ewa please look' }))
  const terminal = await desk.openAs('ewa')
  terminal.type('gi')
  await terminal.until('KX-70')
  terminal.type('\r')
  expect(await terminal.until('▣ KX-70')).toContain('Awaria')
})

test('what is not there to be read says so', async () => {
  const { desk } = await aSiteWithDesk({})
  const terminal = await desk.openAs('ewa')
  terminal.type('gi')
  await terminal.until('Nothing wants your eyes')
  terminal.type('x')
  expect(await terminal.until('mark as read: nothing is selected')).toContain('Inbox')
})

test('what did not arrive says why in the reader’s language, with the server’s words behind, until its work is done', async () => {
  const { site, desk } = await aSiteWithDesk({
    customers: [{ ref: 'KX-101', name: 'Jan Kowalski', email: 'jan@poczta.example' }],
    interactions: [{ ref: 'KX-1', customer: 'KX-101', state: 'active', heldBy: 'ewa' }],
  })
  must(await site.as('ewa').reply({ ref: 'KX-1', subject: 'Faktura', text: 'ok', now: true }, ['KX-2']))
  must(await site.as('ewa').wrapUp({ ref: 'KX-1', reason: 'billing', outcome: 'resolved' }))
  const delivery = String(site.rows('deliveries')[0]?.['id'])
  const { attempt } = must(await site.as('system').startDelivery({ delivery }))
  const said = { attempt: attempt ?? 0, error: '550 5.1.1 unknown user', isPermanent: true }
  must(await site.as('system').failDelivery({ delivery, ...said }))
  await fireDueWork(site.store, site.clock.now)
  const task = String(site.rows('interactions').find(({ channel }) => channel === 'task')?.['ref'])

  const terminal = await desk.openAs('ewa', { env: { LINIA_LANG: 'pl' } })
  terminal.type('gi')
  const frame = await terminal.until('nie ma takiego adresu')
  expect(frame).toContain('550 5.1.1 unknown user')
  expect(frame).toContain(`Wróciła jako ${task}`)
  expect(frame).not.toContain('oznacz jako przeczytane')
  terminal.type('\r')
  expect(await terminal.until('niewysłana')).toMatch(/nie ma takiego adresu\s[^]*550 5\.1\.1 unknown user/)

  must(await site.as('ewa').accept({ ref: task }))
  must(await site.as('ewa').wrapUp({ ref: task, reason: 'billing', outcome: 'resolved' }))
  terminal.type('\u001B')
  await terminal.until('Nic nie wymaga uwagi')
})
