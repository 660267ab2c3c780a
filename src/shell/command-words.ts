import type { SafeText } from '../language/clean.ts'
import { isMessageKey } from '../language/say.ts'
import type { Page } from './page.ts'

/** What a command did in words of the language; one that is not known by its name. */
export function commandWords(command: string, { say, clean }: Page): SafeText {
  const key = `shell.command.${command}`
  return isMessageKey(key) ? say(key) : clean(command)
}
