import type { Language } from '../language/language.ts'
import { agentByKey } from '../queries/agents/agent-by-key.ts'
import type { Surroundings } from './surroundings.ts'

type Around = Pick<Surroundings, 'words' | 'env' | 'defaultStore' | 'openReader'>

/** The value of `--lang`; read from the bare words, because a mistake in them has to be explained in it too. */
export function languageAskedFor(words: readonly string[]): Language | null {
  const asked = valueOf('--lang', words)
  return asked === 'en' || asked === 'pl' ? asked : null
}

/** The language that the site has of whoever reads the answer, once it is needed; who has the store open may tell it. */
export type LanguageOfReader = {
  readonly language: () => Promise<Language | null>
  readonly learn: (language: Language | null) => void
}

/** What the shell finds around it, and the language of whoever reads its answers. */
export type ReaderAround = Surroundings & { readonly reader: LanguageOfReader }

export function languageOfReader(around: Around): LanguageOfReader {
  let known: Language | null | undefined
  return {
    language: async () => (known === undefined ? (known = await languageInStore(around)) : known),
    learn: (language) => {
      known = language
    },
  }
}

/**
 * The language that the site has of whoever is named, by `--as` or LINIA_AGENT; null where nobody is, where it makes no
 * difference, and where the store cannot say.
 */
async function languageInStore({ words, env, defaultStore, openReader }: Around): Promise<Language | null> {
  const key = valueOf('--as', words) ?? env['LINIA_AGENT']
  if (!key || languageAskedFor(words) !== null || env['LINIA_LANG']) return null
  try {
    const opened = await openReader(valueOf('--store', words) ?? (env['LINIA_STORE'] || defaultStore()))
    if (!opened.ok) return null
    try {
      return opened.value.reader.one(agentByKey, { key })?.language ?? null
    } finally {
      await opened.value.close()
    }
  } catch {
    // What cannot be read says nothing of a language, and whoever opens it for more is told why.
    return null
  }
}

function valueOf(option: string, words: readonly string[]): string | undefined {
  const end = words.indexOf('--')
  const before = end < 0 ? words : words.slice(0, end)
  const place = before.findIndex((word) => word === option || word.startsWith(`${option}=`))
  if (place < 0) return undefined
  const word = before[place] ?? ''
  return word === option ? before[place + 1] : word.slice(option.length + 1)
}
