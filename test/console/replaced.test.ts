import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs' // prettier-ignore
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { aSite } from '../builders/a-site.ts'
import { morning } from '../builders/an-empty-store.ts'
import { startTerminal, type Terminal } from './terminal.ts'

// A program that is upgraded on the disk while a console is open: what was read goes on, and what was not says so in words.

type Installed = {
  readonly terminal: Terminal
  readonly upgrade: () => void
  readonly log: () => readonly string[]
}

async function aConsole(language: 'en' | 'pl', node: 'that built it' | 'another'): Promise<Installed> {
  const site = await aSite({
    interactions: [{ ref: 'KX-12', subject: 'Third', state: 'active', heldBy: 'ewa', arrivedAt: morning }],
  })
  const folder = mkdtempSync(join(tmpdir(), 'linia-replaced-'))
  const dist = join(folder, 'program', 'dist')
  cpSync('dist', dist, { recursive: true })
  for (const name of ['node_modules', 'data', 'package.json'])
    symlinkSync(resolve(name), join(folder, 'program', name))
  // Another Node has no code caches of the build, and takes the files by its own require.
  const caches = readdirSync(dist).filter((name) => name.startsWith('cache-'))
  expect(caches).toHaveLength(1)
  if (node === 'another') for (const name of caches) rmSync(join(dist, name), { recursive: true })
  const places = {
    XDG_STATE_HOME: folder,
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
    XDG_CACHE_HOME: folder,
  }
  const args = [join(dist, 'linia.js'), '--as', 'ewa', '--store', site.path]
  const terminal = startTerminal({ command: 'node', args, env: { ...places, LINIA_LANG: language } })
  onTestFinished(async () => {
    terminal.close()
    await site.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    terminal,
    upgrade: () => upgrade(dist),
    log: () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.log')),
  }
}

function rehashed(text: string): string {
  return text.replaceAll(/-[A-Z0-9]{8}(?=\.m?js)/g, '-UPGRADED')
}

/** As another build leaves it: the same packs with other parts, and other names for all that is a file of its own. */
function upgrade(dist: string): void {
  const files = readdirSync(dist, { withFileTypes: true }).filter((entry) => entry.isFile())
  const texts = files.map(({ name }) => [rehashed(name), readFileSync(join(dist, name), 'utf8')] as const)
  rmSync(dist, { recursive: true })
  mkdirSync(dist)
  for (const [name, text] of texts) writeFileSync(join(dist, name), rehashed(text))
}

/** Notes something on what is in hand: what agents do was read by then. */
async function noted(terminal: Terminal, text: string): Promise<void> {
  terminal.type('m\r')
  await terminal.until(/KX-12 /)
  terminal.type('o')
  await terminal.until(/Note on|Notatka/)
  terminal.type(text)
  await terminal.until(text)
  terminal.type('\u0004')
  await terminal.until(/^(?![^]*(?:Note on KX-12 ─|Notatka do KX-12 ─))[^]*KX-12/)
}

const said = {
  en: /Linia was replaced on the disk[^]*Leave and start it again; nothing is lost/,
  pl: /Linia została podmieniona na dysku[^]*Wyjdź i uruchom ją ponownie; nic nie przepadło/,
}

test.each([
  ['en', 'that built it'],
  ['pl', 'that built it'],
  ['en', 'another'],
] as const)(
  'a console (%s) that is replaced on the disk works on, says in words what it cannot, and leaves as ever (Node: %s)',
  async (language, node) => {
    const { terminal, upgrade: replace, log } = await aConsole(language, node)
    await terminal.until(/preview|podgl/)
    await noted(terminal, 'Przed')
    replace()

    terminal.type(':outbox\r')
    await terminal.until(said[language])
    terminal.type('\u001B[27u')
    terminal.type('\u001B[27u')
    await terminal.settled(100)
    await noted(terminal, 'Po')
    terminal.type(':help wrap\r')
    await terminal.until(said[language])
    // The second time is no other.
    terminal.type('\u001B[27u')
    terminal.type(':outbox\r')
    await terminal.until(said[language])

    expect(terminal.written()).not.toMatch(/Cannot find|node_modules|dist\/|LINIA_REPLACED|is not a function/)
    expect(log()).toEqual([])
    terminal.type('\u001B[27u')
    terminal.type('\u001B[27u')
    await terminal.settled(100)
    terminal.type('q')
    await terminal.settled(200)
    terminal.type('3')
    expect(await terminal.exited).toMatchObject({ exitCode: 0 })
    expect(terminal.written().slice(terminal.written().lastIndexOf('\u001B[?1049l'))).not.toMatch(/linia:/)
  },
)

test('told to end after it was replaced, it says so as ever, and the note is kept', async () => {
  const { terminal, upgrade: replace } = await aConsole('en', 'that built it')
  await terminal.until(/preview/)
  await noted(terminal, 'Przed')
  // What is said at the end is read soon after the first frame.
  await terminal.settled(400)
  replace()
  process.kill(terminal.pid, 'SIGTERM')
  expect(await terminal.exited).toMatchObject({ exitCode: 143 })
  expect(terminal.written()).toContain('was told to end (SIGTERM)')
})
