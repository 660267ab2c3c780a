import type { MaybePromise, Statements } from '../statements.ts'
import type { Joint } from './joint.ts'

/** How far a device is with its server. */
export type SyncPlace = {
  /** The number of the last event of the server that is here, and its id. */
  readonly cursor: number
  readonly cursorId: string | null
  /** The stretch of the server's history that it is of; null before the first. */
  readonly timeline: string | null
  /** The number of the first event of the server that is here: what was before is the server's alone. */
  readonly eventsFrom: number
}

const nowhere: SyncPlace = { cursor: 0, cursorId: null, timeline: null, eventsFrom: 1 }

/** Reads and writes how far a device is. */
export type SyncPlaces = {
  readonly read: () => MaybePromise<SyncPlace>
  readonly write: (place: SyncPlace) => MaybePromise<unknown>
  /** What its server is called; null where the store has none. */
  readonly server: () => Promise<string | null>
  /** Gives the store the prefix of its refs; it counts once the store is opened anew. */
  readonly prefix: (prefix: string) => MaybePromise<unknown>
  /** Makes the store a device of a server, which told it the prefix of its refs; it counts once the store is opened anew. */
  readonly connect: (to: { readonly server: string; readonly prefix: string }) => MaybePromise<unknown>
  /** Where a store that worked alone became a device, until its server has what was done up to there; null where that is so. */
  readonly joint: () => Promise<Joint | null>
  /** Notes that all that is here now is to be brought; nothing where nothing was done. */
  readonly join: () => Promise<void>
  /** The server has it, and the device has what it has. */
  readonly joined: () => MaybePromise<unknown>
}

export function syncPlaceOf(statements: Statements): SyncPlaces {
  const read = statements.prepare<[], string>(`SELECT value FROM store_info WHERE key = 'sync_place'`).pluck()
  const write = statements.prepare<[string, string]>(put('(?, ?)'))
  const writeBoth = statements.prepare<[string, string, string, string]>(put('(?, ?), (?, ?)'))
  const server = statements.prepare<[], string>(`SELECT value FROM store_info WHERE key = 'server'`).pluck()
  const joint = statements.prepare<[], string>(`SELECT value FROM store_info WHERE key = 'joint'`).pluck()
  const last = statements.prepare<[], Joint>(
    'SELECT seq AS head, id AS "headId" FROM events ORDER BY seq DESC LIMIT 1',
  )
  const joined = statements.prepare(`DELETE FROM store_info WHERE key = 'joint'`)
  return {
    async joint() {
      const kept = await joint.get()
      return kept === undefined ? null : (JSON.parse(kept) as Joint)
    },
    async join() {
      const at = await last.get()
      if (at) await write.run('joint', JSON.stringify(at))
    },
    joined: () => joined.run(),
    server: async () => (await server.get()) ?? null,
    async read() {
      const kept = await read.get()
      return kept === undefined ? nowhere : { ...nowhere, ...(JSON.parse(kept) as Partial<SyncPlace>) }
    },
    write: (place) => write.run('sync_place', JSON.stringify(place)),
    prefix: (prefix) => write.run('prefix', prefix),
    connect: ({ server: id, prefix }) => writeBoth.run('server', id, 'prefix', prefix),
  }
}

function put(rows: string): string {
  return `INSERT INTO store_info (key, value) VALUES ${rows} ON CONFLICT (key) DO UPDATE SET value = excluded.value`
}
