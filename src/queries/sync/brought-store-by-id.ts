import { query } from '../../store/query.ts'

/** A store that brought what was done in it before it became a device, by its id. */
export const broughtStoreById = query<{ id: string; mode: 'whole' | 'beside' }, { id: string }>(
  'brought-store-by-id',
  (db, p) => db.selectFrom('brought_stores').select(['id', 'mode']).where('id', '=', p.id),
)
