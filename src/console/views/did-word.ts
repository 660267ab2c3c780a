import type { MessageKey } from '../../language/say.ts'
import { consoleMessages } from '../../language/messages/console.ts'
import type { Look } from '../look.ts'

/** What a command did, in words; the name of one that has none. */
export function didWord(command: string, { say }: Look): string {
  const key = `did.${command}`
  return isKey(key) ? say(key) : command
}

function isKey(key: string): key is MessageKey & keyof typeof consoleMessages {
  return Object.hasOwn(consoleMessages, key)
}
