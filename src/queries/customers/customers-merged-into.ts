import { query } from '../../store/query.ts'

/** The customers that were merged into one; their refs lead to him. */
export const customersMergedInto = query<
  { readonly id: string; readonly ref: string },
  { customerId: string }
>('customers-merged-into', (db, p) =>
  db.selectFrom('customers').select(['id', 'ref']).where('merged_into', '=', p.customerId),
)
