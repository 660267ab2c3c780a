import type { Decision } from '../domain/decision.ts'
import { accept } from '../domain/decision.ts'
import type { ServerStore } from '../store/server-store.ts'

/** Events of one transaction: others get their turn in between. */
const eventsAtOnce = 500

/**
 * Forgets what commands touched that are older than so many days: a device that was away for longer copies anew, and those commands
 * cannot be taken back any more. Histories and reports lose nothing. Answers the number of the last event that is concerned.
 */
export async function moveHorizon(
  store: Pick<ServerStore, 'runner' | 'sync'>,
  { now, days }: { readonly now: number; readonly days: number },
): Promise<Decision<number>> {
  const upTo = (await store.sync.snapshot.begin(now - days * 86_400_000)).eventsFrom - 1
  for (;;) {
    const moved = await store.runner.transaction(async ({ replication: { horizon } }) => {
      const before = await horizon.read()
      const after = await horizon.move(upTo, eventsAtOnce)
      return { commit: after > before, answer: after }
    })
    if (!moved.ok) return moved
    if (moved.value >= upTo) return accept(moved.value)
  }
}
