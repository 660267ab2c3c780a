import { isMessageKey } from '../../language/say.ts'
import { eventDetails } from '../../queries/events/event-details.ts'
import type { EventRow } from '../../queries/events/event-by-seq.ts'
import type { Look } from '../look.ts'
import { nameOf, type Reading } from './reading.ts'

/** What a command did, in the fewest words that there are for it; the name of one that has none. */
export function didWord(command: string, { say }: Look): string {
  const key = [`did.${command}`, `shell.command.${command}`].find(isMessageKey)
  return key === undefined ? command : say(key)
}

/** What a command did, and whose status it was where that was a colleague’s. */
export function didToWhom({ seq, command }: EventRow, reading: Reading): string {
  const word = didWord(command, reading.look)
  if (command !== 'agent.set-status') return word
  const agent = reading.reader.one(eventDetails, { seq })?.input['agent']
  return typeof agent === 'string' ? `${word} (${nameOf(reading, agent)})` : word
}
