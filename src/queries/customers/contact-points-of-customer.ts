import type { ContactPointKind } from '../../domain/contact-point.ts'
import { query } from '../../store/query.ts'

export type ContactPointRow = {
  readonly id: string
  readonly kind: ContactPointKind
  readonly value: string
  readonly normalized: string
  readonly position: number
}

/** Phones, addresses and handles of a customer in their order. */
export const contactPointsOfCustomer = query<ContactPointRow, { customerId: string }>(
  'contact-points-of-customer',
  (db, p) =>
    db
      .selectFrom('contact_points')
      .select(['id', 'kind', 'value', 'normalized', 'position'])
      .where('customer_id', '=', p.customerId)
      .orderBy('position')
      .limit(100)
      .$castTo<ContactPointRow>(),
)
