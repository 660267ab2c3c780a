/** The languages that screens, messages and help are written in. */
export type Language = 'en' | 'pl'

/**
 * The language that the environment asks for: LINIA_LANG, then the usual order of POSIX (LC_ALL, LC_MESSAGES, LANG).
 * The first of them that is set decides; what is not Polish is English.
 */
export function languageFrom(env: Readonly<Record<string, string | undefined>>): Language {
  const asked = env['LINIA_LANG'] || env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return /^pl(?![a-z])/i.test(asked) ? 'pl' : 'en'
}
