import { query } from '../../store/query.ts'
import { type CallbackRecord, callbackColumns } from './callback-by-ref.ts'

/** Return contacts promised to a customer that are still to be made, soonest first. */
export const openCallbacksOfCustomer = query<CallbackRecord, { customerId: string }>(
  'open-callbacks-of-customer',
  (db, p) =>
    db
      .selectFrom('callbacks')
      .select(callbackColumns)
      .where('customer_id', '=', p.customerId)
      .where('state', 'in', ['scheduled', 'due'])
      .orderBy('due_at')
      .limit(20)
      .$castTo<CallbackRecord>(),
)
