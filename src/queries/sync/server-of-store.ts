import { query } from '../../store/query.ts'

/** The server that a store is a device of; none where it has none. */
export const serverOfStore = query<{ readonly server: string }, Record<string, never>>(
  'server-of-store',
  (db) => db.selectFrom('store_info').select('value as server').where('key', '=', 'server'),
)
