import { capped, longestQuoted } from './capped.ts'
import type { SafeText } from './clean.ts'
import { speaker, type Language } from './say.ts'
import type { WhenUnclear } from './when.ts'

/** Says why a text names no time, and what would. */
export function sayUnclear(unclear: WhenUnclear, language: Language): { message: SafeText; hint: SafeText } {
  const say = speaker(language)
  return {
    message: say(`when.${unclear.problem}`, { text: capped(unclear.text, longestQuoted) }),
    hint: say('when.expected'),
  }
}
