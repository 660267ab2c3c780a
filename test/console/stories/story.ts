import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Language } from '../../../src/language/language.ts'
import { shippedSite } from '../../../src/shell/begin/shipped-site.ts'
import { aDesk } from '../../builders/a-desk.ts'
import { type SiteWish, type TestSite, aSite } from '../../builders/a-site.ts'
import type { Terminal } from '../terminal.ts'
import { type KeyCount, keysCounted, sentFor } from './keys.ts'

/** What the screen is to hold: the same in both languages, or said in each. */
export type Wanted = string | RegExp | Readonly<Record<Language, string | RegExp>>

/** A story while it is told, at one size and in one language. */
export type Told = {
  readonly site: TestSite
  readonly language: Language
  /** The console that keys go to; another one once somebody signed in anew. */
  readonly terminal: () => Terminal
  /** Opens a console for somebody, to whom the keys go from then on. */
  readonly signsIn: (agent: string) => Promise<Terminal>
  /** Ends the console as a machine would once its desk keeps some texts, and opens another, to which keys go from then on. */
  readonly killed: (...kept: readonly string[]) => Promise<void>
  /** Presses keys by their names, with blanks between them: `n K 1 Ctrl-D`. */
  readonly keys: (names: string) => void
  /** Types a text, whose letters are not counted as keys. */
  readonly text: (text: string) => void
  /** Waits until the screen says something, and gives it. */
  readonly sees: (wanted: Wanted) => Promise<string>
  /** Compares the screen, once it stands still, with the one that somebody has looked at. */
  readonly frame: (name: string) => Promise<string>
  /** What was pressed since the story began, or since it was asked last. */
  readonly counted: () => KeyCount
}

const sizes = [
  { columns: 80, rows: 24 },
  { columns: 160, rows: 50 },
] as const

const languages: readonly Language[] = ['en', 'pl']

/** How every story is looked at: at the smallest size and at a large one, in either language. */
export const looks = sizes.flatMap((size) => languages.map((language) => ({ ...size, language })))

/** Begins a story on a store of its own of the demo site, where ewa is ready unless somebody else is wished for. */
export async function aStory(name: string, look: (typeof looks)[number], wish: SiteWish = {}): Promise<Told> {
  const { columns, rows, language } = look
  const site = await aSite({ ready: ['ewa'], definition: shippedSite('data/demo'), ...wish })
  const desk = await aDesk(site)
  const options = { columns, rows, env: { LINIA_LANG: language } }
  const pressed = keysCounted()
  let current: Terminal | null = null
  const terminal = (): Terminal => {
    if (!current) throw new Error('nobody has signed in')
    return current
  }
  return {
    site,
    language,
    terminal,
    counted: pressed.take,
    async signsIn(agent) {
      current = await desk.openAs(agent, options)
      return current
    },
    async killed(...kept) {
      const isKept = (text: string) => keptAt(desk.desk).some((file) => file.includes(text))
      await expect.poll(() => kept.filter((text) => !isKept(text))).toEqual([])
      process.kill(terminal().pid, 'SIGKILL')
      await terminal().exited
      current = desk.open(options)
    },
    keys(names) {
      pressed.count(names)
      terminal().type(sentFor(names))
    },
    text: (text) => terminal().type(text),
    sees: (wanted) =>
      terminal().until(typeof wanted === 'string' || wanted instanceof RegExp ? wanted : wanted[language]),
    async frame(part) {
      const frame = await terminal().settled(150)
      const file = `../golden/stories/${name}/${part}-${columns}x${rows}.${language}.txt`
      await expect(`${frame}\n`).toMatchFileSnapshot(file)
      return frame
    },
  }
}

/** What the files of a desk hold. */
function keptAt(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}
