import { query } from '../../store/query.ts'
import { type CustomerRecord, type StoredCustomer, customerColumns, readCustomer } from './customer-by-id.ts'

/** One customer by ref; that of one who was merged into another finds the other. */
export const customerByRef = query<StoredCustomer, CustomerRecord, { ref: string }>(
  'customer-by-ref',
  (db, p) =>
    db
      .selectFrom('customers as named')
      .innerJoin('customers', (join) =>
        join.on('customers.id', '=', (eb) => eb.fn.coalesce('named.merged_into', 'named.id')),
      )
      .select(customerColumns)
      .where('named.ref', '=', p.ref)
      .$castTo<StoredCustomer>(),
  readCustomer,
)
