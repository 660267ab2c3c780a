import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { shippedSite } from '../../src/shell/begin/shipped-site.ts'
import { type ConsoleDesk, aDesk } from '../builders/a-desk.ts'
import { type TestSite, aSite, must } from '../builders/a-site.ts'
import { aMessage } from '../commands/refusals/refusal-site.ts'
import type { Terminal } from './terminal.ts'

// One draft in two consoles of one agent: Ctrl-T goes between the two, whole.

const other = '\u0014'
let site: TestSite
let desk: ConsoleDesk
let [one, two]: Terminal[] = []

beforeEach(async () => {
  site = await aSite({
    customers: [{ ref: 'KX-9', name: 'Jan Kowalski', email: 'jan@poczta.example', language: 'pl' }],
    ready: ['ewa'],
    definition: shippedSite('data/demo'),
  })
  const mail = { channel: 'email', queue: 'written', subject: 'Rachunek', customer: 'KX-9' }
  must(await site.as('owner').receive({ ...mail, message: aMessage('<one@poczta.example>') }, ['KX-1']))
  must(await site.as('ewa').take({ ref: 'KX-1' }))
  desk = await aDesk(site)
  one = await desk.openAs('ewa')
  two = await desk.openAs('ewa')
})

async function opening(key: string, shown: string | RegExp): Promise<readonly [Terminal, Terminal]> {
  if (!one || !two) throw new Error('not two')
  for (const terminal of [one, two]) {
    terminal.type('m\r')
    await terminal.until(/KX-1 /)
    terminal.type(key)
    await terminal.until(shown)
  }
  return [one, two]
}

test('a reply: to whom, about what, the text and the files', async () => {
  writeFileSync(join(dirname(desk.desk), 'umowa.txt'), 'Umowa')
  const [first, second] = await opening('r', 'Ctrl-D send')
  first.type('Z pierwszej')
  await first.until('Z pierwszej')
  first.type('\u000F')
  await first.until('Tab complete')
  first.type(`${join(dirname(desk.desk), 'umowa.txt')}\r`)
  await first.until(/\+ umowa\.txt/)
  first.type('\u001B[27u')
  await first.until('Ctrl-D send')
  first.type('\u001B[Z i umowa')
  await first.until('Re: Rachunek i umowa')
  first.type('\u001B[Z, anna@poczta.example')
  await first.until('anna@poczta.example')
  await first.settled(500)

  second.type('Z drugiej')
  await second.until('changed in another console')
  second.type(other)
  const shown = await second.until('Z pierwszej')
  for (const part of ['Re: Rachunek i umowa', 'anna@poczta.example', 'umowa.txt'])
    expect(shown).toContain(part)
  expect(shown).not.toContain('Z drugiej')
  second.type(other)
  const back = await second.until('Z drugiej')
  for (const part of ['Z pierwszej', 'i umowa', 'anna@', 'umowa.txt']) expect(back).not.toContain(part)
  second.type(other)
  await second.until('anna@poczta.example')
})

test('a wrap-up: codes, fields and note, wherever keys go in it', async () => {
  const [first, second] = await opening('w', 'a digit, or letters narrow')
  first.type('1')
  await first.until('digits add, Enter goes on')
  first.type('3')
  await first.until(/✓3 +Refund promised/)
  first.type('\r120,50')
  await first.until('120,50')
  await first.settled(500)

  second.type('2')
  await second.until('changed in another console')
  second.type(other)
  const shown = await second.until('120,50')
  expect(shown).toContain('Refund promised')
  second.type(other)
  expect(await second.until(/^(?![^]*120,50)/)).not.toMatch(/✓3 +Refund promised/)
})

test('a callback: when and the note', async () => {
  const [first, second] = await opening('b', /When/)
  first.type('jutro 10')
  await first.until('jutro 10')
  await first.settled(500)
  second.type('pon 9')
  await second.until('changed in another console')
  second.type(other)
  expect(await second.until('jutro 10')).not.toContain('pon 9')
  second.type(other)
  expect(await second.until('pon 9')).not.toContain('jutro 10')
})
