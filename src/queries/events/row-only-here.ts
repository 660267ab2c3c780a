import { query } from '../../store/query.ts'

/** On a device: a row that its server does not have yet, because what made it is pending. */
export const rowOnlyHere = query<{ readonly id: string }, { table: string; id: string }>(
  'row-only-here',
  (db, p) =>
    db
      .selectFrom('found_rows')
      .select('row_id as id')
      .where('table_name', '=', p.table)
      .where('row_id', '=', p.id)
      .where('found', 'is', null),
)
