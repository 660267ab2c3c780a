import type { SafeText } from '../language/clean.ts'
import { isMessageKey } from '../language/say.ts'
import type { Page } from './page.ts'

/** What a right is of in words of the language; nothing for a code or a pattern, which its name says. */
export function rightWords(what: string, { say, clean }: Page): SafeText {
  const key = [`right.${what}`, `shell.command.${what}`].find((one) => isMessageKey(one))
  return key !== undefined && isMessageKey(key) ? say(key) : clean('')
}
