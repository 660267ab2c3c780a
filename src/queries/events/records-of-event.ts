import { query } from '../../store/query.ts'

/** A record that people know by its ref; `queue` is the key of the queue that it is in now, null for one in none. */
export type TouchedRecord = { readonly ref: string; readonly queue: string | null }

/** The interactions, cases, callbacks and customers that a command touched. */
export const recordsOfEvent = query<TouchedRecord, { seq: number }>('records-of-event', (db, p) =>
  db
    .selectFrom('touched_rows')
    .innerJoin('cases', 'cases.id', 'touched_rows.row_id')
    .select(['cases.ref', 'cases.queue_id as queue'])
    .where('touched_rows.seq', '=', p.seq)
    .where('touched_rows.table_name', '=', 'cases')
    .unionAll(
      db
        .selectFrom('touched_rows')
        .innerJoin('interactions', 'interactions.id', 'touched_rows.row_id')
        .select(['interactions.ref', 'interactions.queue_id as queue'])
        .where('touched_rows.seq', '=', p.seq)
        .where('touched_rows.table_name', '=', 'interactions'),
    )
    .unionAll(
      db
        .selectFrom('touched_rows')
        .innerJoin('callbacks', 'callbacks.id', 'touched_rows.row_id')
        .select(['callbacks.ref', 'callbacks.queue_id as queue'])
        .where('touched_rows.seq', '=', p.seq)
        .where('touched_rows.table_name', '=', 'callbacks'),
    )
    .unionAll(
      db
        .selectFrom('touched_rows')
        .innerJoin('customers', 'customers.id', 'touched_rows.row_id')
        .select((eb) => ['customers.ref', eb.val(null).$castTo<string | null>().as('queue')])
        .where('touched_rows.seq', '=', p.seq)
        .where('touched_rows.table_name', '=', 'customers'),
    ),
)
