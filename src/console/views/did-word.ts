import { isMessageKey } from '../../language/say.ts'
import type { Look } from '../look.ts'

/** What a command did, in words; the name of one that has none. */
export function didWord(command: string, { say }: Look): string {
  const key = `did.${command}`
  return isMessageKey(key) ? say(key) : command
}
