import { query } from '../store/query.ts'
import { type CustomerRecord, type StoredCustomer, customerColumns, readCustomer } from './customer-by-id.ts'

/** One customer by ref. */
export const customerByRef = query<StoredCustomer, CustomerRecord, { ref: string }>(
  'customer-by-ref',
  (db, p) =>
    db.selectFrom('customers').select(customerColumns).where('ref', '=', p.ref).$castTo<StoredCustomer>(),
  readCustomer,
)
