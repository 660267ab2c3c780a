import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type HandOverJournal, handOverJournal } from '../src/channels/mail/hand-over-journal.ts'
import { isDatabaseAddress } from '../src/domain/database-address.ts'

/** The journal of who sends for a store: beside its file; of a database, in the user's own folder on the machine that sends. */
export function journalOf(place: string, stateFolder: string): HandOverJournal {
  if (!isDatabaseAddress(place)) return handOverJournal(`${place}.handing-over`)
  const name = createHash('sha256').update(place).digest('hex').slice(0, 16)
  return handOverJournal(join(stateFolder, 'handing-over', name))
}
