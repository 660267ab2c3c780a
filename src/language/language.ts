/** The languages that screens, messages and help are written in. */
export type Language = 'en' | 'pl'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The language that somebody reads in: LINIA_LANG, which was set for this program; then his own as the site has it, where it is
 * known who he is; then what the machine is set to, in the usual order of POSIX (LC_ALL, LC_MESSAGES, LANG). The first of them
 * that is set decides; what is not Polish is English.
 */
export function languageFrom(env: Environment, own: Language | null = null): Language {
  const asked = env['LINIA_LANG']
  if (asked) return languageOf(asked)
  return own ?? languageOf(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '')
}

function languageOf(locale: string): Language {
  return /^pl(?![a-z])/i.test(locale) ? 'pl' : 'en'
}
