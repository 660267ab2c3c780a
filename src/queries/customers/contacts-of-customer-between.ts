import { query } from '../../store/query.ts'

/** Contacts that a customer made in an interval, the oldest first; at most `limit`. */
export const contactsOfCustomerBetween = query<
  { readonly id: string },
  { customerId: string; after: number; until: number; limit: number }
>('contacts-of-customer-between', (db, p) =>
  db
    .selectFrom('interactions')
    .select('id')
    .where('customer_id', '=', p.customerId)
    .where('arrived_at', '>', p.after)
    .where('arrived_at', '<=', p.until)
    .where('direction', '=', 'in')
    .orderBy('arrived_at')
    .limit(p.limit),
)
