import { query } from '../../store/query.ts'

/** Customers who have a contact point, by its normalized value; the oldest first, a few at most. */
export const customersByContactPoint = query<
  { readonly id: string; readonly ref: string; readonly name: string },
  { kind: string; normalized: string }
>('customers-by-contact-point', (db, p) =>
  db
    .selectFrom('contact_points')
    .innerJoin('customers', 'customers.id', 'contact_points.customer_id')
    .select(['customers.id', 'customers.ref', 'customers.name'])
    .where('contact_points.normalized', '=', p.normalized)
    .where('contact_points.kind', '=', p.kind)
    .orderBy('customers.created_at')
    .orderBy('customers.id')
    .limit(5),
)
