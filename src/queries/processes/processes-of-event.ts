import { query } from '../../store/query.ts'

/** The processes that a command touched: those that run by their refs, published ones as `visit@2`. */
export const processesOfEvent = query<{ readonly ref: string }, { seq: number }>(
  'processes-of-event',
  (db, p) =>
    db
      .selectFrom('touched_rows')
      .innerJoin('process_instances', 'process_instances.id', 'touched_rows.row_id')
      .select('process_instances.ref')
      .where('touched_rows.seq', '=', p.seq)
      .where('touched_rows.table_name', '=', 'process_instances')
      .unionAll(
        db
          .selectFrom('touched_rows')
          .select('touched_rows.row_id as ref')
          .where('touched_rows.seq', '=', p.seq)
          .where('touched_rows.table_name', '=', 'process_definitions'),
      ),
)
