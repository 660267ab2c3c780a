import { sql } from 'kysely'
import { query } from '../../store/query.ts'

/** How many wait in a queue, by the entry point at which they came in. */
export const waitingByEntryPoint = query<
  { readonly point: string | null; readonly waiting: number },
  { queue: string }
>('waiting-by-entry-point', (db, p) =>
  db
    .selectFrom('interactions')
    .select((eb) => ['entry_point_id as point', eb.fn.countAll<number>().as('waiting')])
    .where('queue_id', '=', p.queue)
    .where('state', '=', sql.lit('queued'))
    .groupBy('entry_point_id'),
)
