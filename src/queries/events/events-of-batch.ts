import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import { type EventRow, eventColumns } from './event-by-seq.ts'

/** The commands of a batch, last first. */
export const eventsOfBatch = query<EventRow, { batch: string }>('events-of-batch', (db, p) =>
  db
    .selectFrom('events')
    .select(eventColumns)
    .where('batch', '=', p.batch)
    .where(sql<boolean>`batch IS NOT NULL`)
    .orderBy('seq', 'desc'),
)
