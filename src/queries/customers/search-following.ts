import { query } from '../../store/query.ts'

/** A row while lookup follows a change of the fields that are searched: some customers are not yet found by them. */
export const searchFollowing = query<{ key: string }, Record<string, never>>('search-following', (db) =>
  db.selectFrom('store_info').select('key').where('key', '=', 'search_following'),
)
