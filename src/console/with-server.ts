import type { Store } from '../store/open-store.ts'
import { unsentCount } from '../queries/events/unsent-count.ts'
import type { ConsoleSync } from './console-surroundings.ts'
import type { ServerTrouble } from './server-notices.ts'

/** A server is looked for every 15 s where no poke comes; two that are missed say that it is gone. */
const freshForMs = 45_000

/** How a console stands with the server of its store. */
export type WithServer = {
  /** As of when its screen is, where the store itself was read at `read`: what the server last told may be older. */
  readonly asOf: (read: number) => number
  /** Why the server was not reached when it was last asked, and since when; null where it was, or where there is none. */
  readonly trouble: () => ServerTrouble | null
  /** Changes that the server has not got yet; null where there is no server. */
  readonly unsent: () => number | null
  readonly close: () => Promise<void>
}

/** Begins to sync, once the first frame stands. */
export function withServer(
  store: Store,
  {
    start,
    now,
  }: { readonly start: (store: Store) => Promise<ConsoleSync | null>; readonly now: () => number },
): WithServer {
  let sync: ConsoleSync | null = null as ConsoleSync | null
  const began = now()
  const starting = (async () => {
    sync = await start(store)
  })()
  return {
    asOf(read) {
      if (!sync) return read
      const { asOf, refusal } = sync.status() ?? { asOf: null, refusal: null }
      const heard = asOf ?? began
      // A clock that was put back shows what was heard as still to come: that is no fresher.
      return refusal === null && Math.abs(read - heard) < freshForMs ? read : heard
    },
    trouble() {
      const { asOf, refusal } = sync?.status() ?? { asOf: null, refusal: null }
      return refusal && { refusal, since: asOf ?? began }
    },
    unsent: () => (sync ? (store.reader.one(unsentCount, {})?.count ?? 0) : null),
    async close() {
      await starting.catch(() => undefined)
      await sync?.close()
    },
  }
}
