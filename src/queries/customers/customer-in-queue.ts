import { query } from '../../store/query.ts'

/** An interaction of a customer that lies in a queue, or lay there last; which one does not matter. */
export const customerInQueue = query<{ readonly id: string }, { customerId: string; queueId: string }>(
  'customer-in-queue',
  (db, p) =>
    db
      .selectFrom('interactions')
      .select('id')
      .where('customer_id', '=', p.customerId)
      .where('queue_id', '=', p.queueId)
      .limit(1),
)
