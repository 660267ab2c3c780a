import type BetterSqlite3 from 'better-sqlite3'
import { knownVersion } from './migrate.ts'

export type StoreInfo = {
  readonly path: string
  readonly storeId: string
  /** Letters of the refs drawn here. */
  readonly prefix: string
  readonly isGroup: boolean
  /** The version of its schema. */
  readonly schema: number
  /** Id of the store of the server that it is a device of; null where it has none. */
  readonly server: string | null
}

/** What a store was born with. */
export function storeInfoOf(connection: BetterSqlite3.Database, path: string): StoreInfo {
  const values = new Map(
    connection
      .prepare<[], { key: string; value: string }>('SELECT key, value FROM store_info')
      .all()
      .map((row) => [row.key, row.value]),
  )
  return {
    path,
    storeId: values.get('store_id') ?? '',
    prefix: values.get('prefix') ?? 'XX',
    isGroup: values.get('group') === '1',
    schema: knownVersion,
    server: values.get('server') ?? null,
  }
}
