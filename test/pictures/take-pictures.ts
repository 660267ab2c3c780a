import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Language } from '../../src/language/say.ts'
import { bundleProgram } from '../console/bundle-program.ts'
import { startTerminal, type ScreenCell } from '../console/terminal.ts'
import { aPictureScene, ring } from './picture-scene.ts'

/** A picture by its name, as the cells of the screen. */
export type Picture = { readonly name: string; readonly rows: readonly (readonly ScreenCell[])[] }

const escape = '\u001B'
const small = { columns: 80, rows: 24 }
const usual = { columns: 120, rows: 32 }
const wide = { columns: 160, rows: 50 }

/** What is typed, what tells that it was done, in either language, and what the picture of that is called. */
type Step = {
  readonly keys: string
  readonly until: RegExp
  readonly picture?: string
  readonly size?: { readonly columns: number; readonly rows: number }
  readonly rings?: true
}

/** A letter that goes on with a template, chosen among those that match. */
const answer =
  'Dzień dobry,\n\npotwierdzamy, że umowa kończy się z końcem miesiąca. Do rozliczenia potrzebny jest stan licznika.\n\n;li'

/** A shift of Ewa's: from sign-in to the settings, each place once. */
const walk: readonly Step[] = [
  { keys: '', until: /Who is working|Kto pracuje/ },
  { keys: 'ewa\r', until: /[─] (?:preview|podgląd)/ },
  { keys: 's1', until: /● (?:ready|gotow)/ },
  { keys: '', until: /● /, picture: 'queues', size: wide },
  { keys: '', until: /● /, picture: 'queues-80', size: small },
  { keys: '/age > 4h\r', until: /\/age/, size: usual },
  { keys: '*w', until: /Esc/, picture: 'wrap-up-marked' },
  { keys: escape, until: /\/age/ },
  { keys: `${escape}${escape}`, until: /▸/ },
  { keys: '\r', until: /is yours|: w obsłudze/, picture: 'workspace' },
  { keys: 'w', until: /Ctrl-D/ },
  { keys: '6', until: /Ctrl-D/, picture: 'wrap-up' },
  { keys: escape, until: /● / },
  { keys: 'r', until: /Ctrl-D/ },
  { keys: answer, until: /licznik/, picture: 'reply' },
  { keys: escape, until: /● / },
  { keys: ':callback add % {tomorrow} 10 --', until: / 10 --/, picture: 'palette' },
  { keys: escape, until: /● / },
  { keys: 'b', until: /Ctrl-D/ },
  { keys: '{tomorrow} 10', until: / 10/, picture: 'callback' },
  { keys: escape, until: /● / },
  { keys: 'cswie', until: /Święcicka/, picture: 'lookup' },
  { keys: '\r', until: /Święcicka/, picture: 'card' },
  { keys: 'gk\t\t', until: /all in work|wszystkie/, picture: 'cases' },
  { keys: 'gk', until: /▸/ },
  { keys: '\r', until: /▸/, picture: 'case' },
  { keys: 'gb', until: /▸/, picture: 'callbacks' },
  { keys: 'gp', until: /▸/, picture: 'people' },
  { keys: 'gi', until: /▸/, picture: 'inbox' },
  { keys: 'gm', until: /▸/, picture: 'my-work' },
  { keys: 'M', until: /▸/, picture: 'history' },
  { keys: 'gsjjjj', until: /▸ (?:Quoting|Cytowanie)/, picture: 'settings' },
  { keys: 'gr', until: /─ (?:Processes|Procesy)/, picture: 'processes' },
  { keys: 'gq\t\tjj', until: /▸.*O’Connor/ },
  { keys: '\r', until: /is proposed|Proponowany proces/ },
  { keys: '\r', until: /─[ ▸](?:Script|Skrypt) ─/ },
  { keys: '2', until: /▸ (?:What the meter|Aktualny stan)/, picture: 'script' },
  { keys: 'gq', until: /▸/ },
  { keys: '?', until: /Esc/, picture: 'help' },
  { keys: escape, until: /▸/ },
  { keys: '', until: /93 555|935 55|▸/, picture: 'ringing', rings: true },
]

/** The real console with a clock that stands; made once. */
let program: Promise<string> | undefined

/** Draws the pictures from the running console, in one language, all or up to one of them: the same each time. */
export async function takePictures(
  language: Language,
  { until: last }: { readonly until?: string } = {},
): Promise<readonly Picture[]> {
  program ??= bundleProgram('test/console/program/console-program.ts', 'console-program')
  const bundle = await program
  const site = await aPictureScene()
  const folder = mkdtempSync(join(tmpdir(), 'linia-pictures-'))
  const terminal = startTerminal({
    command: 'node',
    args: [bundle, site.path, join(folder, 'desk'), `${site.clock.now},stands`],
    ...usual,
    env: { LINIA_LANG: language, TZ: 'Europe/Warsaw' },
  })
  const pictures: Picture[] = []
  try {
    for (const { keys, until, picture, size, rings } of walk) {
      if (size) await terminal.resize(size.columns, size.rows)
      if (rings) await ring(site, 'ewa')
      terminal.type(keys.replace('{tomorrow}', language === 'en' ? 'tomorrow' : 'jutro'))
      await terminal.until(until)
      await terminal.settled(120)
      if (picture !== undefined) pictures.push({ name: picture, rows: terminal.cells() })
      if (picture === last && last !== undefined) break
    }
  } finally {
    terminal.close()
    await site.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return pictures
}
