import { randomBytes } from 'node:crypto'
import { type Store, openStoreAt } from '../../../src/store/open-store.ts'

/** Opens a store with the machine's clock and randomness, as bin does; a refusal ends the program. */
export function open(path: string, patienceMs?: number): Store {
  const opened = openStoreAt(path, { now: () => Date.now(), randomBytes }, { patienceMs })
  if (!opened.ok) throw new Error(`refused: ${JSON.stringify(opened.refusal)}`)
  return opened.value
}
