import { sql } from 'kysely'
import { pendingSeq } from '../../domain/pending-number.ts'
import { query } from '../../store/query.ts'

/** On a device: a row that its server cannot have, because what made it was never sent. */
export const rowOnlyHere = query<{ readonly id: string }, { table: string; id: string }>(
  'row-only-here',
  (db, p) =>
    db
      .selectFrom('touched_rows')
      .select('row_id as id')
      .where(
        'seq',
        '>',
        sql<number>`${sql.lit(pendingSeq(0))} + coalesce((SELECT value FROM counters WHERE name = 'outbox_sent'), 0)`,
      )
      .where('table_name', '=', p.table)
      .where('row_id', '=', p.id)
      .where('before', 'is', null)
      .limit(1),
)
