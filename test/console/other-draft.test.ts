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
  await second.until('another draft of this')
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
  await first.until('Information given')
  first.type('3')
  await first.until(/Refund promised/)
  first.type('\r120,50')
  await first.until('120,50')
  await first.settled(500)

  second.type('2')
  await second.until('another draft of this')
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
  await second.until('another draft of this')
  second.type(other)
  expect(await second.until('jutro 10')).not.toContain('pon 9')
  second.type(other)
  expect(await second.until('pon 9')).not.toContain('jutro 10')
})

test.each([
  { what: 'reply', key: 'r', shown: 'Ctrl-D send' },
  { what: 'note', key: 'o', shown: 'Note on' },
])('a $what that is called back after another was begun waits beside it', async ({ key, shown }) => {
  if (!one) throw new Error('none')
  one.type('m\r')
  await one.until(/KX-1 /)
  one.type(key)
  await one.until(shown)
  one.type('PIERWSZA\u0004')
  await one.until(key === 'r' ? /calls it back|goes out/ : 'Noted on')
  one.type(`m\r${key}`)
  await one.until(shown)
  one.type('DRUGA')
  await one.until('DRUGA')
  one.type('\u001B[27u')
  await one.until(/^(?![^]*(?:Ctrl-D send|Note on))/)
  one.type('u')
  await one.until(/waits beside what was begun since/)

  one.type(key)
  expect(await one.until('DRUGA')).not.toContain('PIERWSZA')
  one.type(other)
  expect(await one.until('PIERWSZA')).not.toContain('DRUGA')
  one.type(other)
  await one.until('DRUGA')
})

test('of three drafts none is lost, and Ctrl-T goes through all of them', async () => {
  const three = await desk.openAs('ewa')
  const [first, second] = await opening('o', 'Note on')
  three.type('m\r')
  await three.until(/KX-1 /)
  three.type('o')
  await three.until('Note on')
  for (const [terminal, text] of [
    [first, 'AAAA'],
    [second, 'BBBB'],
    [three, 'CCCC'],
  ] as const) {
    terminal.type(text)
    await terminal.until(text)
    await terminal.settled(500)
  }
  const seen: string[] = []
  for (let turn = 0; turn < 4; turn++) {
    three.type(other)
    seen.push(/AAAA|BBBB|CCCC/.exec(await three.settled(300))?.[0] ?? '')
  }
  expect(seen).toEqual(['AAAA', 'BBBB', 'CCCC', 'AAAA'])
})

test('what is typed on after both went between the drafts is all there', async () => {
  const [first, second] = await opening('o', 'Note on')
  first.type('AAAA')
  await first.until('AAAA')
  await first.settled(500)
  second.type('BBBB')
  await second.until('BBBB')
  await second.settled(500)
  first.type(other)
  await first.settled(300)
  first.type(other)
  await first.settled(300)
  second.type('b')
  await second.settled(500)
  second.type(other)
  await second.settled(500)
  first.type('a')
  await first.settled(500)

  const seen = new Set<string>()
  for (let turn = 0; turn < 5; turn++) {
    first.type(other)
    const frame = await first.settled(300)
    for (const [text] of frame.matchAll(/[AB]{4}[ab]?/g)) seen.add(text)
  }
  expect(seen).toContain('BBBBb')
  expect(seen).toContain('AAAAa')
})

test('who writes is told within seconds that another console wrote too, and not after the form is closed', async () => {
  const [first, second] = await opening('o', 'Note on')
  first.type('AAAA')
  await first.until('AAAA')
  await first.settled(500)
  second.type('BBBB')
  await first.until('another draft of this', 4000)
  first.type('\u001B[27u')
  expect(await first.until(/^(?![^]*Note on)/)).not.toContain('another draft of this')
})
