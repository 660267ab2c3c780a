import { query } from '../../store/query.ts'

export type PointInOrder = { readonly normalized: string; readonly kind: string; readonly customerId: string }

/** Contact points in the order of their values, after one; an index range. */
export const contactPointsInOrder = query<PointInOrder, { after: string; limit: number }>(
  'contact-points-in-order',
  (db, p) =>
    db
      .selectFrom('contact_points')
      .select(['normalized', 'kind', 'customer_id as customerId'])
      .where('normalized', '>', p.after)
      .orderBy('normalized')
      .limit(p.limit),
)
