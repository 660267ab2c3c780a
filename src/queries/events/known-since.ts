import type { Reader } from '../../store/reader.ts'
import { serverOfStore } from '../sync/server-of-store.ts'
import { eventsAfter } from './events-after.ts'

/** Since when the store of a device knows what was done: what was before is with its server. Null where it knows all, and in a store that is no device. */
export function knownSince(reader: Reader): number | null {
  const oldest = reader.one(serverOfStore, {}) && reader.one(eventsAfter, { seq: 0, limit: 1 })
  return oldest && oldest.seq > 1 ? oldest.at : null
}
