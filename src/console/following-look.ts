import { type Language, languageFrom } from '../language/language.ts'
import { speaker } from '../language/say.ts'
import { paragraphMemory } from './components/paragraph-memory.ts'
import type { Look } from './look.ts'
import type { Glyphs } from './theme.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** A look whose language follows whoever signs in, unless LINIA_LANG says another. */
export function followingLook(
  env: Environment,
  glyphs: Glyphs,
): { readonly look: Look; readonly follow: (own: Language | null) => void } {
  let language = languageFrom(env)
  let say = speaker(language)
  return {
    look: {
      get say() {
        return say
      },
      get language() {
        return language
      },
      glyphs,
      paragraphs: paragraphMemory(),
    },
    follow(own) {
      language = languageFrom(env, own)
      say = speaker(language)
    },
  }
}
