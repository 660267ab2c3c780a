import type { SafeText } from '../language/clean.ts'
import { shellMessages } from '../language/messages/shell.ts'
import type { MessageKey } from '../language/say.ts'
import type { Page } from './page.ts'

/** What a command did in words of the language; one that is not known by its name. */
export function commandWords(command: string, { say, clean }: Page): SafeText {
  const key = `shell.command.${command}`
  return Object.hasOwn(shellMessages, key) ? say(key as MessageKey) : clean(command)
}
