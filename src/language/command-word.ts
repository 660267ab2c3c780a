import type { Language } from './language.ts'
import { isMessageKey, speaker } from './say.ts'

/** What a command did in words of a language; undefined for one that has none. */
export function commandWord(command: string, language: Language): string | undefined {
  const key = `shell.command.${command}`
  return isMessageKey(key) ? speaker(language)(key) : undefined
}
