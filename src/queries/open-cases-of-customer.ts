import { query } from '../store/query.ts'
import type { CaseRecord } from './case-by-ref.ts'

/** Cases of a customer that are not resolved, newest first. */
export const openCasesOfCustomer = query<CaseRecord, { customerId: string }>(
  'open-cases-of-customer',
  (db, p) =>
    db
      .selectFrom('cases')
      .select([
        'id',
        'ref',
        'customer_id as customerId',
        'subject',
        'state',
        'opened_at as openedAt',
        'due_at as dueAt',
      ])
      .where('customer_id', '=', p.customerId)
      .where('state', 'not in', ['resolved', 'closed'])
      .orderBy('opened_at', 'desc')
      .limit(20),
)
