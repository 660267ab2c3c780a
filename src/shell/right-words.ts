import type { SafeText } from '../language/clean.ts'
import { isMessageKey } from '../language/say.ts'
import type { Page } from './page.ts'

/** What a right lets somebody do in words of the language; of a code below a command the command's words and the code. */
export function rightWords(what: string, page: Page): SafeText {
  const { say, clean } = page
  const key = `right.${what}`
  if (isMessageKey(key)) return say(key)
  const steps = what.split('.')
  for (let above = steps.length - 1; above >= 2; above--) {
    const words = `right.${steps.slice(0, above).join('.')}`
    if (isMessageKey(words)) return clean(`${say(words)}: ${steps.slice(above).join('.')}`)
  }
  return clean('')
}
