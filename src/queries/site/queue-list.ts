import { query } from '../../store/query.ts'
import { type QueueRecord, type StoredQueue, queueColumns, readQueue } from './queue-by-key.ts'

/** The queues of the site in the order of its files, retired ones too. */
export const queueList = query<StoredQueue, QueueRecord, Record<string, never>>(
  'queue-list',
  (db) => db.selectFrom('queues').select(queueColumns).orderBy('position').$castTo<StoredQueue>(),
  readQueue,
)
