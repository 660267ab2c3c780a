import type { Case } from '../../domain/case.ts'
import { query } from '../../store/query.ts'
import { type StoredCase, caseColumns, readCase } from './case-columns.ts'

/** Cases of a customer that are not resolved, newest first; at most 20. */
export const openCasesOfCustomer = query<StoredCase, Case, { customerId: string }>(
  'open-cases-of-customer',
  (db, p) =>
    db
      .selectFrom('cases')
      .select(caseColumns)
      .where('customer_id', '=', p.customerId)
      .where('state', 'not in', ['resolved', 'closed'])
      .orderBy('opened_at', 'desc')
      .limit(20)
      .$castTo<StoredCase>(),
  readCase,
)
