import { type Decision, accept, refuse } from '../domain/decision.ts'
import type { SnapshotPart, SnapshotRequest } from '../protocol/snapshot.ts'
import type { ServerStore } from '../store/server-store.ts'
import type { SnapshotBeginning } from '../store/replication/snapshot-part.ts'

/** Rows and events of one part: about as many as a hundredth of a second reads. */
const partLength = 2000

export type SnapshotSurroundings = {
  readonly now: () => number
  /** Events that are older stay with the server. */
  readonly historyDays: number
  readonly partLength?: number
}

/**
 * Tells a device all that this store has, part by part. Others work on meanwhile: the parts are of different moments, and the changes
 * since the beginning make them one. What was cut short goes on behind what came.
 * Refuses: upgrade-needed when the device's schema is older than this store's, history-differs and snapshot-needed when what came
 * before is no part of this store's history any more.
 */
export async function answerSnapshot(
  store: Pick<ServerStore, 'sync' | 'info'>,
  { schema, goOn }: SnapshotRequest,
  surroundings: SnapshotSurroundings,
): Promise<Decision<AsyncIterable<SnapshotPart>>> {
  if (schema < store.info.schema) {
    return refuse({ code: 'upgrade-needed', server: store.info.schema, device: schema })
  }
  const { now, historyDays } = surroundings
  const begun = await store.sync.snapshot.begin(now() - historyDays * 86_400_000)
  if (goOn === null) return accept(parts(store, begun, surroundings))
  const { cursor, cursorId, timeline, eventsFrom } = goOn
  const since = await store.sync.changesSince({ cursor, cursorId, timeline, device: '', limit: 1 })
  if (typeof since === 'string') return refuse({ code: since })
  // What came so far may be of later than its beginning: of a history that a restored server does not go on with.
  if (begun.timelines.at(-1)?.id !== timeline) return refuse({ code: 'history-differs' })
  const beginning = { ...begun, cursor, cursorId, eventsFrom }
  return accept(parts(store, beginning, { ...surroundings, upTo: goOn.upTo }))
}

type UpTo = NonNullable<SnapshotRequest['goOn']>['upTo']

async function* parts(
  { sync }: Pick<ServerStore, 'sync'>,
  beginning: SnapshotBeginning,
  { upTo = null, partLength: limit = partLength }: SnapshotSurroundings & { readonly upTo?: UpTo },
): AsyncGenerator<SnapshotPart> {
  yield { kind: 'begin', ...beginning }
  const { tables, eventsFrom, cursor } = beginning
  const at = upTo !== null && typeof upTo === 'object' && 'table' in upTo ? upTo : null
  const areRowsLeft = upTo === null || at !== null
  for (const table of areRowsLeft ? tables : []) {
    if (at && table.name < at.table) continue
    for (let after = at?.table === table.name ? at.id : null; ;) {
      const part = await sync.snapshot.rows(table, after, limit)
      yield part
      if (part.isLast) break
      after = String(part.rows.at(-1)?.[table.columns.indexOf('id')] ?? '')
    }
  }
  const isAtEvents = upTo !== null && typeof upTo === 'object' && 'events' in upTo
  const eventsBehind = upTo === 'everything' ? cursor : isAtEvents ? upTo.events : eventsFrom - 1
  for (let after = eventsBehind; after < cursor;) {
    const part = await sync.snapshot.events({ after, upTo: cursor }, limit)
    yield part
    after = part.upTo
  }
  yield { kind: 'end' }
}
