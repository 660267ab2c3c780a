import { query } from '../../store/query.ts'

/**
 * Customers who are found by the folded form of an account number; it may be the digits of somebody's phone, so the
 * caller compares. A few at most, the oldest first.
 */
export const customersByAccount = query<
  { readonly id: string; readonly accountNumber: string },
  { token: string }
>('customers-by-account', (db, p) =>
  db
    .selectFrom('search_tokens')
    .innerJoin('customers', 'customers.local_key', 'search_tokens.customer')
    .select(['customers.id', 'customers.account_number as accountNumber'])
    .where('search_tokens.token', '=', p.token)
    .where('customers.account_number', 'is not', null)
    .where('customers.merged_into', 'is', null)
    .orderBy('search_tokens.customer')
    .limit(20)
    .$castTo<{ readonly id: string; readonly accountNumber: string }>(),
)
