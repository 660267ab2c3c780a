import { beforeEach, expect, test } from 'vitest'
import { type ConsoleDesk, type OpenOptions, aSiteWithDesk } from '../builders/a-desk.ts'
import { atSetting } from './at-setting.ts'
import type { Terminal } from './terminal.ts'

let desk: ConsoleDesk

beforeEach(async () => {
  ;({ desk } = await aSiteWithDesk({
    ready: ['ewa', 'ola'],
    customers: [{ ref: 'KX-101', name: 'Jan Kowalski', phone: '+48 600 100 200' }],
    interactions: [
      { ref: 'KX-10', subject: 'Faktura', customer: 'KX-101' },
      { ref: 'KX-11', subject: 'Umowa', customer: 'KX-101' },
    ],
  }))
})

/** What a step adds to what was written, as lines. */
async function says(terminal: Terminal, keys: string): Promise<readonly string[]> {
  const before = terminal.written().length
  terminal.type(keys)
  await terminal.settled(250)
  return linesOf(terminal.written().slice(before))
}

function linesOf(written: string): readonly string[] {
  return written
    .replaceAll(/\u001B\[[?\d;]*[A-Za-z]/g, '')
    .split(/\r\n|\r/)
    .filter((line) => line !== '')
}

async function readOut(options: OpenOptions = {}): Promise<Terminal> {
  const terminal = desk.open({ rows: 100, env: { LINIA_READER: '1' }, ...options })
  await terminal.until('Who is working')
  terminal.type('ewa\r')
  await terminal.until('preview')
  await terminal.settled(200)
  return terminal
}

test('a screen reader gets lines one after another, and what is pointed at with a word before it', async () => {
  const terminal = await readOut()
  const written = terminal.written()
  expect(written).not.toContain('\u001B[?1049h')
  expect(written).not.toMatch(/\u001B\[\d+;\d+H|[─│┬┤├▸●]|\u001B\[[\d;]+m/)
  expect(linesOf(written).join('\n')).toMatch(/^Selected: KX-1[01] .*Jan Kowalski/m)

  const down = await says(terminal, 'j')
  expect(down[0]).toMatch(/^Selected: KX-1/)
  expect(down.join('\n').match(/KX-1/g)).toHaveLength(1)
  expect((await says(terminal, 'k'))[0]).toMatch(/^Selected: KX-1/)

  expect((await says(terminal, 's'))[0]).toBe('Status')
  expect((await says(terminal, 'j'))[0]).toMatch(/^Selected: /)
  await says(terminal, '\u001B')
  expect((await says(terminal, 'U')).length).toBe(0)
})

test('a letter that is typed is one letter, a correction the line, and the draft is there', async () => {
  const terminal = await readOut()
  expect((await says(terminal, 'o'))[0]).toMatch(/^Note on KX-1/)
  expect(await says(terminal, 'żó')).toEqual(['żó'])
  expect(await says(terminal, 'ł')).toEqual(['ł'])
  expect(await says(terminal, '\u007F')).toEqual(['żó'])
  const lines = await says(terminal, '\u0004')
  expect(lines[0]).toMatch(/^Noted on KX-1/)
})

test('a clock that goes on says nothing', async () => {
  const terminal = await readOut({ clock: 'runs' })
  const before = terminal.written().length
  await terminal.settled(2500)
  expect(terminal.written().length).toBe(before)
})

test('locked, nothing of what was read out is left in the terminal', async () => {
  const terminal = await readOut({ rows: 15 })
  expect(terminal.kept()).toContain('Kowalski')
  terminal.type('L')
  await terminal.until('This desk is held by Ewa Nowak.')
  expect(terminal.kept()).not.toMatch(/Kowalski|KX-1|Faktura/)
  terminal.type('\r')
  await terminal.until('Selected: KX-1')
})

test('the setting holds from the next start on', async () => {
  const terminal = await desk.openAs('ewa')
  await atSetting(terminal, 'For a screen reader')
  terminal.type('\r')
  await terminal.until(/▸ For a screen reader +on/)
  expect(terminal.written()).toContain('\u001B[?1049h')
  terminal.type('q')
  await terminal.exited

  const again = desk.open({ rows: 60 })
  await again.until('Who is working')
  expect(again.written()).not.toContain('\u001B[?1049h')
  again.type('ewa\r')
  await again.until('Selected: KX-1')

  const asked = desk.open({ env: { LINIA_READER: '0' } })
  await asked.until('─')
  expect(asked.written()).toContain('\u001B[?1049h')
})

test('a terminal that cannot place its cursor gets lines too, unless somebody asks for the screen', async () => {
  const plain = { LINIA_READER: '' }
  const dumb = await readOut({ env: { ...plain, TERM: 'dumb' } })
  expect(dumb.written()).not.toMatch(/\u001B\[(?:\d+;\d+H|\?1049h)/)
  expect(dumb.written()).toContain('Selected: ')
  const asked = desk.open({ env: { LINIA_READER: '0', TERM: 'dumb' } })
  await asked.until('Who is working')
  expect(asked.written()).toContain('\u001B[?1049h')
})
