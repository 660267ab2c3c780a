import { type Decision, accept, refuse } from '../domain/decision.ts'
import type { PullAnswer, PullRequest } from '../protocol/pull.ts'
import type { ServerStore } from '../store/server-store.ts'

/**
 * Reads the next page of what changed since a device was told.
 * Refuses: upgrade-needed when the device's schema is older than this store's, history-differs when the device knows events that
 * this store does not have, snapshot-needed when it was away for longer than what was touched is known.
 */
export async function answerPull(
  store: Pick<ServerStore, 'sync' | 'info'>,
  { device, now }: { readonly device: string; readonly now: number },
  request: PullRequest,
): Promise<Decision<PullAnswer>> {
  const { schema, cursor, cursorId, timeline, limit } = request
  if (schema < store.info.schema) {
    return refuse({ code: 'upgrade-needed', server: store.info.schema, device: schema })
  }
  const page = await store.sync.changesSince({ cursor, cursorId, timeline, device, limit })
  if (typeof page === 'string') return refuse({ code: page })
  return accept({ ...page, now, events: [...page.events], touched: [...page.touched], rows: [...page.rows] })
}
