import { query } from '../../store/query.ts'

/** Where a contact came in; null where nobody said. */
export const entryPointOfInteraction = query<{ readonly point: string | null }, { id: string }>(
  'entry-point-of-interaction',
  (db, p) => db.selectFrom('interactions').select('entry_point_id as point').where('id', '=', p.id),
)
