import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { recentEvents } from '../../queries/events/recent-events.ts'
import type { Store } from '../../store/open-store.ts'
import { placeForPeople } from '../../domain/database-address.ts'
import type { Surroundings } from '../surroundings.ts'

/** What a store is begun on. */
export type Ground = Pick<Surroundings, 'now' | 'dataFolder' | 'openStore' | 'createStore'> & {
  readonly storePath: string
  /** Readable and writable by the group of its folder. */
  readonly group: boolean
}

/** Makes a store, or opens one that is empty still, gives it to `fill`, and closes it. Refuses: store-exists, and why none can be made. */
export async function onEmptyStore<Value>(
  { storePath, group, createStore, openStore }: Ground,
  fill: (store: Store) => Promise<Decision<Value>>,
): Promise<Decision<Value>> {
  const made = await createStore(storePath, { group })
  if (!made.ok && made.refusal.code !== 'store-exists') return made
  const opened = await openStore(storePath)
  if (!opened.ok) return opened
  const store = opened.value
  try {
    if (store.reader.all(recentEvents, { limit: 1 }).length > 0)
      return refuse({ code: 'store-exists', path: placeForPeople(storePath) })
    const filled = await fill(store)
    return filled.ok ? accept(filled.value) : filled
  } finally {
    await store.close()
  }
}
