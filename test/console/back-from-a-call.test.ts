import { beforeEach, expect, test } from 'vitest'
import { type TestSite, must } from '../builders/a-site.ts'
import type { ConsoleDesk } from '../builders/a-desk.ts'
import { aMailOfKowalski } from '../builders/a-mail-of-kowalski.ts'
import { aMessage } from '../commands/refusals/refusal-site.ts'
import type { Terminal } from './terminal.ts'

// A call breaks in on something. When it is over, that is on the screen again as it was left.

let site: TestSite
let desk: ConsoleDesk

const done = '\u0004'
const alt = (key: string) => `\u001B${key}`

beforeEach(async () => {
  ;({ site, desk } = await aMailOfKowalski())
  const mail = { channel: 'email', queue: 'written', subject: 'Druga', customer: 'KX-9' }
  must(await site.as('owner').receive({ ...mail, message: aMessage('<two@poczta.example>') }, ['KX-2']))
  must(await site.as('ewa').take({ ref: 'KX-1' }))
})

async function answers(terminal: Terminal): Promise<void> {
  const call = { channel: 'call', queue: 'billing', subject: 'Rachunek', customer: 'KX-9' }
  must(await site.as('owner').receive(call, ['KX-20']))
  must(await site.as('owner').offer({ ref: 'KX-20', agent: 'ewa' }))
  await terminal.until('☎ KX-20')
  terminal.type(alt('a'))
  await terminal.until('KX-20 is yours')
}

async function wrapsUp(terminal: Terminal): Promise<void> {
  terminal.type('w')
  await terminal.until('Wrap up KX-20')
  terminal.type(`31${done}`)
}

async function replies(terminal: Terminal): Promise<void> {
  await terminal.until('Druga')
  terminal.type('\r')
  await terminal.until('KX-2 is yours')
  terminal.type('r')
  await terminal.until('Reply to KX-2')
  terminal.type('Dzień dobry, spraw')
  await terminal.until('spraw')
}

test('of two mails in hand the one that was being answered comes back, with the reply and the cursor in it', async () => {
  const terminal = await desk.openAs('ewa')
  await replies(terminal)
  terminal.type('\u001B[D\u001B[D')
  await answers(terminal)
  terminal.type('e')
  await terminal.until('KX-20 has ended')
  await wrapsUp(terminal)
  const frame = await terminal.until('KX-20 is wrapped up, back to KX-2 and to what was being written.')
  expect(frame).toContain('Reply to KX-2')
  terminal.type('X')
  await terminal.until('Dzień dobry, sprXaw')
})

test('a list comes back with what was selected, although a mail is in hand', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('ckow')
  await terminal.until('Jan Kowalski')
  await answers(terminal)
  await wrapsUp(terminal)
  const frame = await terminal.until('KX-20 is wrapped up')
  expect(frame).toMatch(/kow/)
  expect(frame).not.toContain('back to')
})

test('a reply that was sent during the call does not come back, its mail does', async () => {
  const terminal = await desk.openAs('ewa')
  await replies(terminal)
  await answers(terminal)
  terminal.type('m')
  await terminal.until(/▸.*KX-/)
  terminal.type('k'.repeat(9))
  for (let tries = 0; tries < 5 && !/▸.*KX-2 /.test(await terminal.settled()); tries += 1) terminal.type('j')
  terminal.type('\r')
  await terminal.until('Druga')
  terminal.type('r')
  await terminal.until('Reply to KX-2')
  terminal.type(done)
  await terminal.until('The reply goes out')
  terminal.type('m')
  await terminal.until(/▸.*KX-/)
  terminal.type('k'.repeat(9))
  for (let tries = 0; tries < 5 && !/▸.*KX-20 /.test(await terminal.settled()); tries += 1) terminal.type('j')
  terminal.type('\r')
  await terminal.until(/☎ KX-20/)
  await wrapsUp(terminal)
  const frame = await terminal.until('back to KX-2')
  expect(frame).not.toContain('Reply to KX-2')
})

test('a mail that a leader took away during the call does not come back', async () => {
  const terminal = await desk.openAs('ewa')
  await replies(terminal)
  await answers(terminal)
  must(await site.as('owner').transfer({ ref: 'KX-2', agent: 'ola' }))
  await wrapsUp(terminal)
  const frame = await terminal.until('back to KX-1')
  expect(frame).not.toContain('Reply to')
})
