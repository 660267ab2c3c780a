import type BetterSqlite3 from 'better-sqlite3'

/** How far a device is with its server. */
export type SyncPlace = {
  /** The number of the last event of the server that is here, and its id. */
  readonly cursor: number
  readonly cursorId: string | null
}

/** Reads and writes how far a device is. */
export type SyncPlaces = {
  readonly read: () => SyncPlace
  readonly write: (place: SyncPlace) => void
  /** Gives the store the prefix of its refs; it counts once the store is opened anew. */
  readonly prefix: (prefix: string) => void
  /** Makes the store a device of a server, which told it the prefix of its refs; it counts once the store is opened anew. */
  readonly connect: (server: { readonly address: string; readonly prefix: string }) => void
}

export function syncPlaceOf(connection: BetterSqlite3.Database): SyncPlaces {
  const read = connection.prepare<[], string>(`SELECT value FROM store_info WHERE key = 'sync_place'`).pluck()
  const write = connection.prepare<[string, string]>(
    'INSERT INTO store_info (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  return {
    read() {
      const kept = read.get()
      return kept === undefined ? { cursor: 0, cursorId: null } : (JSON.parse(kept) as SyncPlace)
    },
    write: (place) => write.run('sync_place', JSON.stringify(place)),
    prefix: (prefix) => write.run('prefix', prefix),
    connect({ address, prefix }) {
      write.run('server', address)
      write.run('prefix', prefix)
    },
  }
}
