import { type Language, languageFrom } from '../language/language.ts'
import { speaker } from '../language/say.ts'
import type { Page } from './page.ts'
import type { Surroundings } from './surroundings.ts'

/** The page that people read answers on: its language, its width, and whether it may have colour. */
export function pageOf({ words, env, terminal, now }: Surroundings): Page {
  const language = languageAskedFor(words) ?? languageFrom(env)
  return {
    say: speaker(language),
    language,
    columns: terminal?.columns ?? null,
    hasColour: terminal !== null && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    now: now(),
  }
}

/** The value of `--lang`; read from the bare words, because a mistake in them has to be explained in it too. */
function languageAskedFor(words: readonly string[]): Language | undefined {
  const place = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const asked = place < 0 ? undefined : (words[place]?.split('=')[1] ?? words[place + 1])
  return asked === 'en' || asked === 'pl' ? asked : undefined
}
