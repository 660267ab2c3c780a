import { type Language, languageFrom } from '../language/language.ts'
import { speaker } from '../language/say.ts'
import { clean } from '../language/clean.ts'
import { printTable } from './print-table.ts'
import type { Page } from './page.ts'
import type { Surroundings } from './surroundings.ts'

/** The page that people read answers on: its language, its width, and whether it may have colour. */
export function pageOf({ words, env, terminal: terminalOf, now }: Surroundings): Page {
  const terminal = terminalOf()
  const language = languageAskedFor(words) ?? languageFrom(env)
  const columns = terminal?.columns ?? null
  const hasColour = terminal !== null && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
  return {
    say: speaker(language),
    language,
    clean,
    table: (titled, rows) => printTable(titled, rows, { columns, hasColour }),
    columns,
    hasColour,
    now: now(),
  }
}

/** The value of `--lang`; read from the bare words, because a mistake in them has to be explained in it too. */
function languageAskedFor(words: readonly string[]): Language | undefined {
  const place = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const asked = place < 0 ? undefined : (words[place]?.split('=')[1] ?? words[place + 1])
  return asked === 'en' || asked === 'pl' ? asked : undefined
}
