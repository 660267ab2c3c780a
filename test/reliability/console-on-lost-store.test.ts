import { mkdtempSync, renameSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { onTestFinished, expect, test } from 'vitest'
import { aSite } from '../builders/a-site.ts'
import { morning } from '../builders/an-empty-store.ts'
import { startTerminal, type Terminal } from '../console/terminal.ts'

const program = fileURLToPath(import.meta.resolve('../../dist/linia.js'))

/** The installed program with the console of an agent who holds one contact, with its note open. */
async function atANote(
  language: 'en' | 'pl',
): Promise<{ terminal: Terminal; path: string; again: () => Terminal }> {
  const site = await aSite({
    interactions: [{ ref: 'KX-12', subject: 'Third', state: 'active', heldBy: 'ewa', arrivedAt: morning }],
  })
  const folder = mkdtempSync(join(tmpdir(), 'linia-lost-store-'))
  const opened: Terminal[] = []
  const open = (): Terminal => {
    const terminal = startTerminal({
      command: 'node',
      args: [program, '--as', 'ewa', '--store', site.path],
      env: { XDG_STATE_HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, LINIA_LANG: language },
    })
    opened.push(terminal)
    return terminal
  }
  onTestFinished(async () => {
    for (const terminal of opened) terminal.close()
    await site.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const terminal = open()
  await terminal.until(/preview|podgl/)
  terminal.type('m\r')
  await terminal.until(/KX-12 /)
  terminal.type('o')
  await terminal.until(/Note on|Notatka/)
  terminal.type('Dzwonić po 16')
  await terminal.until('Dzwonić po 16')
  terminal.type('\u001B')
  await terminal.until(/^(?![^]*(?:Note on|Notatka do))/)
  return { terminal, path: site.path, again: open }
}

function upgrade(path: string): void {
  const other = new Database(path)
  other.pragma('user_version = 9999')
  other.close()
}

test.each([
  { what: 'moved away', lose: (path: string) => renameSync(path, `${path}.moved`), language: 'en', key: 'q' },
  {
    what: 'moved away',
    lose: (path: string) => renameSync(path, `${path}.moved`),
    language: 'pl',
    key: 'Ctrl-C',
  },
  { what: 'deleted', lose: (path: string) => rmSync(path), language: 'en', key: 'Ctrl-C' },
  { what: 'made newer', lose: upgrade, language: 'pl', key: 'q' },
] as const)('a console whose store was $what is left with $key, and says why ($language)', async (lost) => {
  const { terminal, path } = await atANote(lost.language)
  lost.lose(path)

  terminal.type(lost.key === 'q' ? 'q' : '\u0003')
  const asked = await terminal.until(/Only close the console|Tylko zamknij konsolę/)
  expect(asked).not.toMatch(/Put it back|Odłóż do kolejki/)
  expect(asked).toMatch(/! (?:The store|Baza|Bazę) /)
  terminal.type('\r')

  expect(await terminal.exited).toMatchObject({ exitCode: 0 })
  expect(terminal.written()).toContain('\u001B[?1049l')
})

test('what was typed before the store was lost is there when it is back', async () => {
  const { terminal, path, again } = await atANote('en')
  renameSync(path, `${path}.moved`)
  terminal.type('q')
  await terminal.until('Only close the console')
  terminal.type('\r')
  await terminal.exited
  renameSync(`${path}.moved`, path)

  const second = again()
  await second.until(/preview/)
  second.type('m\r')
  await second.until(/KX-12 /)
  second.type('o')
  expect(await second.until('Dzwonić po 16')).toContain('Note on KX-12')
})

test.each([
  { bytes: 4096, language: 'en', words: /is damaged|no store/ },
  { bytes: 0, language: 'pl', words: /jest uszkodzona|nie jest bazą/ },
] as const)(
  'a store that is cut to $bytes bytes is told of in words, and the console stays and can be left ($language)',
  async ({ bytes, language, words }) => {
    const { terminal, path } = await atANote(language)
    truncateSync(path, bytes)

    await terminal.until(words)
    await terminal.until(/not fresh since|stan z/)
    terminal.type('o')
    await terminal.until(/Note on|Notatka/)
    terminal.type(', pilne')
    await terminal.until('Dzwonić po 16, pilne')
    terminal.type('\u001B')
    await terminal.until(/^(?![^]*(?:Note on|Notatka do))/)
    terminal.type('gk')
    await terminal.settled()
    terminal.type('q')
    await terminal.until(/Only close the console|Tylko zamknij konsolę/)
    terminal.type('\r')

    expect(await terminal.exited).toMatchObject({ exitCode: 0 })
    expect(terminal.written()).toContain('\u001B[?1049l')
    expect(terminal.written()).not.toMatch(/\.js:\d|at \w+ \(|SqliteError/)
  },
)
