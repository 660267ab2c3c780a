import { query } from '../../store/query.ts'

/** The stretches of history that a store has been through, where it was restored from a backup; none otherwise. */
export const wasRestored = query<{ readonly key: string }, Record<string, never>>('was-restored', (db) =>
  db.selectFrom('store_info').select('key').where('key', '=', 'timelines'),
)
