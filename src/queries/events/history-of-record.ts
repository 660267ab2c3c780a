import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import type { EventRow } from './event-by-seq.ts'

/** The commands that touched one interaction, customer, case, callback or agent, newest first; at most `limit`. */
export const historyOfRecord = query<EventRow & { readonly input: string }, { id: string; limit: number }>(
  'history-of-record',
  (db, p) =>
    db
      .selectFrom('touched_rows')
      .innerJoin('events', 'events.seq', 'touched_rows.seq')
      .select([
        'events.seq',
        'events.id',
        'events.at',
        'events.actor',
        'events.command',
        'events.batch',
        'events.undoes',
        'events.input',
      ])
      .where('touched_rows.row_id', '=', p.id)
      .where(
        sql<boolean>`touched_rows.table_name IN ('interactions', 'customers', 'cases', 'callbacks', 'agents')`,
      )
      .orderBy('touched_rows.seq', 'desc')
      .limit(p.limit),
)
