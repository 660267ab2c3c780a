import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import { must, type TestSite } from '../builders/a-site.ts'
import { type ConsoleDesk, aSiteWithDesk, type OpenOptions } from '../builders/a-desk.ts'
import { atSetting } from './at-setting.ts'
import type { Terminal } from './terminal.ts'

let site: TestSite
let desk: ConsoleDesk

beforeEach(async () => {
  const language = 'en' as const
  ;({ site, desk } = await aSiteWithDesk({
    definition: {
      ...aSiteDefinition(),
      people: [
        aPerson({ key: 'ola', name: 'Ola Rak', language }),
        aPerson({ key: 'ewa', name: 'Ewa Nowak', language }),
      ],
    },
    ready: ['ola'],
    interactions: [{ ref: 'KX-10', subject: 'Faktura' }],
  }))
})

/** Nothing of the environment decides for the agent. */
const free = { LINIA_LANG: '', LINIA_BELL: '', NO_COLOR: '', COLORFGBG: '' }

async function atSettings(agent: string, options: OpenOptions = {}): Promise<Terminal> {
  const terminal = await desk.openAs(agent, { ...options, env: { ...free, ...options.env } })
  terminal.type('gs')
  await terminal.until(/─ (?:Settings|Ustawienia) ─/)
  return terminal
}

/** The colours that are on the screen, of the sixteen. */
function colours(terminal: Terminal): ReadonlySet<number> {
  return new Set(terminal.cells().flatMap((row) => row.flatMap(({ color }) => color ?? [])))
}

describe('the place of settings', () => {
  test('u takes back what was changed there, and never work that is not on the screen', async () => {
    const terminal = await desk.openAs('ola', { env: free })
    terminal.type('\r')
    await terminal.until('KX-10 is yours')
    terminal.type('gs')
    await terminal.until('─ Settings ─')
    terminal.type('u')
    await terminal.until('no setting was changed here')
    expect(terminal.frame()).not.toContain('u undo')
    await atSetting(terminal, 'Colours')
    terminal.type('\r')
    await terminal.until(/Colours +for a dark ground/)
    terminal.type('u')
    await terminal.until('Colours: automatic again.')
    expect(terminal.frame()).not.toMatch(/Colours +for a dark ground/)
    terminal.type('u')
    await terminal.until('no setting was changed here')
    expect(site.look('KX-10').interaction).toMatchObject({ state: 'active', heldBy: 'ola' })
  })

  test('another language is on every part of the screen at once, and there again on the next day', async () => {
    const terminal = await atSettings('ola')
    await terminal.until('as the site has it')
    terminal.type('\r')
    await terminal.until(/Language +English/)
    terminal.type('\r')
    const frame = await terminal.until('─ Ustawienia ─')
    expect(frame).toMatch(/▸ Język +polski/)
    expect(frame).toContain('Esc wróć')
    expect(frame).not.toMatch(/back|ready/)
    terminal.type('\u001B')
    await terminal.until('─ podgląd')

    terminal.type('q')
    await terminal.exited
    const again = await desk.openAs('ola', { env: free })
    expect(again.frame()).toContain('─ podgląd')
  })

  test('the theme is seen at once: bright colours, dark ones, none', async () => {
    const terminal = await atSettings('ola')
    terminal.type('j')
    await terminal.until(/▸ Colours +automatic/)
    expect(colours(terminal)).toContain(6)
    terminal.type('\r')
    await terminal.until(/▸ Colours +for a dark ground/)
    expect([...colours(terminal)].toSorted((a, b) => a - b)).toEqual([9, 10, 11, 14])
    terminal.type('\r')
    await terminal.until(/▸ Colours +for a light ground/)
    expect([...colours(terminal)].toSorted((a, b) => a - b)).toEqual([1, 2, 4, 5])
    terminal.type('\r')
    await terminal.until(/▸ Colours +high contrast/)
    expect([...colours(terminal)]).toEqual([])
    expect(
      terminal
        .cells()
        .flat()
        .some(({ isDim }) => isDim),
    ).toBe(false)
    expect(
      terminal
        .cells()
        .flat()
        .some(({ isInverse }) => isInverse),
    ).toBe(true)
    terminal.type('\r')
    await terminal.until(/▸ Colours +none/)
    expect([...colours(terminal)]).toEqual([])
    terminal.type('\u001B[D\u001B[D')
    await terminal.until(/▸ Colours +for a light ground/)
  })

  test('automatic colours are those of the ground that the terminal names', async () => {
    const terminal = await atSettings('ola', { env: { COLORFGBG: '0;15' } })
    expect(colours(terminal)).toContain(4)
    const dark = await atSettings('ewa', { env: { COLORFGBG: '15;default;0' } })
    expect(colours(dark)).toContain(14)
  })

  test('with the bell off an offer is shown and does not ring', async () => {
    const terminal = await desk.openAs('ola', { env: free })
    await atSetting(terminal, 'Bell')
    terminal.type('\r')
    await terminal.until(/▸ Bell +quiet/)
    const before = terminal.written().length
    must(await site.as('owner').offer({ ref: 'KX-10', agent: 'ola' }))
    await terminal.until('a accept')
    await terminal.settled(300)
    expect(terminal.written().slice(before)).not.toContain('\u0007')
  })

  test('what a variable of the environment decides stays as it is, and the place says which', async () => {
    const env = { LINIA_LANG: 'en', LINIA_BELL: 'off', NO_COLOR: '1' }
    const terminal = await atSettings('ewa', { env })
    const frame = terminal.frame()
    for (const said of ['LINIA_LANG=en / --lang decides', 'NO_COLOR=1 decides', 'LINIA_BELL=off decides'])
      expect(frame).toContain(said)
    expect([...colours(terminal)]).toEqual([])
    terminal.type('\r')
    await terminal.until('! change: it is decided outside the console')
  })

  test('each agent at a desk has settings of his own', async () => {
    const ola = await atSettings('ola')
    ola.type('\r\r')
    await ola.until('─ Ustawienia ─')
    const other = await desk.openAs('ewa', { env: free })
    expect(other.frame()).toContain('─ preview')
  })

  test('a file of settings that cannot be read is set aside, and a value of a newer program is the usual one', async () => {
    const terminal = await atSettings('ola')
    terminal.type('\r\r')
    await terminal.until('─ Ustawienia ─')
    await leave(terminal)
    const file = settingsFile()
    writeFileSync(file, '{"language":"pl","theme":"sepia","bell":')
    const broken = await atSettings('ola')
    expect(broken.frame()).toMatch(/Language +as the site has it/)
    await leave(broken)
    expect(readdirSync(dirname(file))).toContain('settings.json.broken')

    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, '{"language":"en","theme":"sepia","bell":"off","smell":"roses"}')
    const newer = await atSettings('ola')
    expect(newer.frame()).toMatch(/Language +English/)
    expect(newer.frame()).toMatch(/Colours +automatic/)
    expect(newer.frame()).toMatch(/Bell +quiet/)
  })
})

async function leave(terminal: Terminal): Promise<void> {
  terminal.type('q')
  await terminal.exited
}

function settingsFile(): string {
  const file = readdirSync(desk.desk, { recursive: true })
    .map(String)
    .find((name) => name.endsWith('settings.json'))
  if (file === undefined) throw new Error('no settings were kept')
  return join(desk.desk, file)
}
