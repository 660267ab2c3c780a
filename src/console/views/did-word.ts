import { isMessageKey } from '../../language/say.ts'
import type { Look } from '../look.ts'

/** What a command did, in the fewest words that there are for it; the name of one that has none. */
export function didWord(command: string, { say }: Look): string {
  const key = [`did.${command}`, `shell.command.${command}`].find(isMessageKey)
  return key === undefined ? command : say(key)
}
