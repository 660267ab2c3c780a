import { beforeEach, expect, test } from 'vitest'
import { type ConsoleDesk, type OpenOptions, aSiteWithDesk } from '../builders/a-desk.ts'
import { type TestSite, must } from '../builders/a-site.ts'
import { aMessage } from '../commands/refusals/refusal-site.ts'
import { atSetting } from './at-setting.ts'
import type { Terminal } from './terminal.ts'

let desk: ConsoleDesk
let site: TestSite

beforeEach(async () => {
  ;({ site, desk } = await aSiteWithDesk({
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
  const terminal = desk.open({ rows: 100, columns: 200, env: { LINIA_READER: '1' }, ...options })
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
  expect(linesOf(written).join('\n')).toMatch(/^Selected: ref KX-1[01], e-mail, .*customer Jan Kowalski/m)

  const down = await says(terminal, 'j')
  expect(down).toEqual([expect.stringMatching(/^ref KX-10, .*subject Faktura, 2 of 2$/)])
  expect(await says(terminal, 'k')).toEqual([expect.stringMatching(/^ref KX-11, .*subject Umowa, 1 of 2$/)])

  expect((await says(terminal, 's'))[0]).toBe('Status')
  expect(await says(terminal, 'j')).toEqual([expect.stringMatching(/^\S.*, 2 of \d$/)])
  await says(terminal, '\u001B')
  expect((await says(terminal, '~')).length).toBe(0)
})

test('what is pointed at is where the cursor stands, for who reads by touch', async () => {
  const terminal = await readOut({ columns: 160 })
  await says(terminal, 'j')
  const { x, y } = terminal.cursor()
  expect(x).toBe(0)
  expect(terminal.frame().split('\n')[y]).toMatch(/^ref KX-10,/)
})

test('rows are read by the names of their columns in Polish too', async () => {
  const terminal = desk.open({ rows: 60, columns: 200, env: { LINIA_READER: '1', LINIA_LANG: 'pl' } })
  await terminal.until('Kto pracuje')
  terminal.type('ewa\r')
  await terminal.until('podgląd')
  await terminal.settled(200)
  expect(linesOf(terminal.written()).join('\n')).toMatch(
    /^Wybrane: nr KX-11, e-mail, czeka \d+ s, termin za 4 h, klient Jan Kowalski, temat Umowa, 1 z 2$/m,
  )
})

test('a mark is a word, and what comes in is said alone', async () => {
  const terminal = await readOut()
  const [moved, head] = await says(terminal, ' ')
  expect(moved).toMatch(/^ref KX-10, .*, 2 of 2$/)
  expect(head).toContain('1 marked')
  expect(await says(terminal, 'k')).toEqual([expect.stringMatching(/^ref KX-11, .*, marked, 1 of 2$/)])
  const before = terminal.written().length
  must(await site.as('owner').receive({ channel: 'email', queue: 'written', subject: 'Awaria' }, ['KX-12']))
  await terminal.until('ref KX-12')
  await terminal.settled(250)
  const said = linesOf(terminal.written().slice(before)).filter((line) => line.startsWith('ref '))
  expect(said).toEqual([expect.stringMatching(/^ref KX-12, .*subject Awaria, \d of 3$/)])
})

test('a quoted line of a mail is no selection', async () => {
  const mail = { channel: 'email', queue: 'written', subject: 'Odpowiedź' }
  const message = { ...aMessage('<one@poczta.example>'), text: '> tak było\nDziękuję' }
  must(await site.as('owner').receive({ ...mail, message }, ['KX-12']))
  must(await site.as('ewa').take({ ref: 'KX-12' }))
  const terminal = await readOut()
  const said = await says(terminal, 'm\r')
  expect(said).toContain('> tak było')
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
  await terminal.until('Selected: ref KX-1')
})

/** Shift and F1, as a terminal sends them. */
const switchReader = '\u001B[1;2P'

/** How the terminal is set by what was written to it. */
function modesOf(terminal: Terminal) {
  const written = terminal.written()
  const isOn = (mode: number): boolean =>
    written.lastIndexOf(`\u001B[?${mode}h`) > written.lastIndexOf(`\u001B[?${mode}l`)
  return { alternateScreen: isOn(1049), pasteMode: isOn(2004), cursor: terminal.cursor().isShown }
}

test('the setting holds at once, and from the next start on', async () => {
  const terminal = await desk.openAs('ewa')
  await atSetting(terminal, 'For a screen reader')
  terminal.type('\r')
  await terminal.until(/^Selected: setting For a screen reader, value on/m)
  expect(modesOf(terminal)).toMatchObject({ alternateScreen: false, pasteMode: true })
  terminal.type('q')
  await terminal.exited

  const again = desk.open({ rows: 60 })
  await again.until('Who is working')
  expect(again.written()).not.toContain('\u001B[?1049h')
  again.type('ewa\r')
  await again.until('Selected: ref')
  await atLine(again, 'For a screen reader')
  again.type('\r')
  await again.until(/▸ For a screen reader +off/)
  expect(modesOf(again)).toEqual({ alternateScreen: true, pasteMode: true, cursor: false })

  const asked = desk.open({ env: { LINIA_READER: '0' } })
  await asked.until('─')
  expect(asked.written()).toContain('\u001B[?1049h')
})

/** Goes to the settings while they are read out, and to the one of that label. */
async function atLine(terminal: Terminal, label: string): Promise<void> {
  await says(terminal, 'gs')
  let said = await says(terminal, '\u001B[H')
  for (let row = 0; row < 20 && said[0]?.includes(label) !== true; row++) said = await says(terminal, 'j')
  expect(said[0]).toContain(label)
}

test('what the key chose is the setting, which can be set otherwise', async () => {
  const terminal = await desk.openAs('ewa', { rows: 60 })
  await says(terminal, switchReader)
  await atLine(terminal, 'For a screen reader, value on')
  terminal.type('\r')
  await terminal.until(/▸ For a screen reader +off/)
  expect(modesOf(terminal)).toMatchObject({ alternateScreen: true })
})

test('one key goes from the screen to lines and back, with the note that is being written', async () => {
  const terminal = await desk.openAs('ewa', { rows: 40 })
  terminal.type('oKlient prosi')
  await terminal.until('Klient prosi')
  expect(modesOf(terminal)).toEqual({ alternateScreen: true, pasteMode: true, cursor: true })

  await says(terminal, switchReader)
  expect(modesOf(terminal)).toEqual({ alternateScreen: false, pasteMode: true, cursor: true })
  expect(terminal.frame()).toContain('Lines for a screen reader. Shift-F1 goes back')
  expect(terminal.frame().trimEnd().split('\n').at(-1)).toContain('Klient prosi')
  expect(await says(terminal, ' o')).toEqual([' o'])

  terminal.type(switchReader)
  await terminal.until(/─.*Klient prosi o|Klient prosi o\n/s)
  terminal.type(' telefon')
  await terminal.until(/Note on KX-1.*Klient prosi o telefon/s)
  expect(modesOf(terminal)).toEqual({ alternateScreen: true, pasteMode: true, cursor: true })
  terminal.type('\u0004')
  await terminal.until('Noted on KX-1')
})

test.each([
  { switches: 1, left: 'lines' },
  { switches: 2, left: 'the screen' },
])('left from $left after switching, the terminal is as it was before', async ({ switches }) => {
  const terminal = await desk.openAs('ewa')
  for (let n = 0; n < switches; n++) await says(terminal, switchReader)
  terminal.type('q')
  await terminal.exited
  expect(modesOf(terminal)).toEqual({ alternateScreen: false, pasteMode: false, cursor: true })
  const count = (sequence: string): number => terminal.written().split(sequence).length
  expect(count('\u001B[?1049h')).toBe(count('\u001B[?1049l'))
})

test('who cannot see the sign-in has it read out by the same key', async () => {
  const terminal = desk.open({ rows: 60 })
  await terminal.until('Who is working')
  const said = await says(terminal, switchReader)
  expect(said.join('\n')).toContain('Who is working')
  expect(modesOf(terminal)).toMatchObject({ alternateScreen: false })
  terminal.type('ewa\r')
  await terminal.until('Selected: ref KX-1')
  expect(modesOf(terminal)).toMatchObject({ alternateScreen: false })
})

test('what was read out before the screen came back is gone too when it is locked', async () => {
  const terminal = await readOut({ rows: 15 })
  await says(terminal, switchReader)
  terminal.type('L')
  await terminal.until('This desk is held by Ewa Nowak.')
  expect(terminal.kept()).not.toMatch(/Kowalski|KX-1|Faktura/)
  expect(modesOf(terminal)).toMatchObject({ alternateScreen: true })
})

test('a key reads the place again from its top', async () => {
  const terminal = await readOut()
  await says(terminal, 'j')
  const again = await says(terminal, '\u000C')
  expect(again.join('\n')).toMatch(/Selected: ref KX-1.*preview/s)
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

test('on a terminal that shows lines alone the key says so and changes nothing', async () => {
  const terminal = await readOut({ env: { LINIA_READER: '', TERM: 'dumb' } })
  terminal.type(switchReader)
  await terminal.until('This terminal can show lines alone')
  expect(terminal.written()).not.toContain('\u001B[?1049h')
})

test('the key works on a locked console too, and nothing personal is told', async () => {
  const terminal = await desk.openAs('ewa')
  terminal.type('L')
  await terminal.until('This desk is held by Ewa Nowak.')
  const before = terminal.written().length
  terminal.type(switchReader)
  await terminal.settled(500)
  expect(terminal.written().slice(before)).toContain('\u001B[?1049l')
  expect(terminal.kept()).toContain('This desk is held by Ewa Nowak.')
  expect(terminal.kept()).not.toMatch(/Kowalski|KX-1|Faktura/)
})

test('lines are broken at words where the window is narrow', async () => {
  const terminal = await readOut({ columns: 40 })
  const lines = linesOf(terminal.written())
  expect(lines.join(' ')).toMatch(/Selected: ref KX-1[01], e-mail, .*customer Jan Kowalski/)
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40)
})
