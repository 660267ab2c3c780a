import { query } from '../../store/query.ts'

export type LookupRow = {
  readonly id: string
  readonly ref: string
  readonly name: string
  readonly accountNumber: string | null
  /** The first phone or address, to tell namesakes apart. */
  readonly contact: string | null
  readonly phone: string | null
  readonly email: string | null
}

/** What a lookup shows of one customer, by the local key that the search tokens name. */
export const lookupRow = query<LookupRow, { key: number }>('lookup-row', (db, p) =>
  db
    .selectFrom('customers')
    .select((eb) => [
      'id',
      'ref',
      'name',
      'account_number as accountNumber',
      eb
        .selectFrom('contact_points')
        .select('contact_points.value')
        .whereRef('contact_points.customer_id', '=', 'customers.id')
        .orderBy('contact_points.position')
        .limit(1)
        .as('contact'),
      eb
        .selectFrom('contact_points')
        .select('contact_points.value')
        .whereRef('contact_points.customer_id', '=', 'customers.id')
        .where('contact_points.kind', '=', 'phone')
        .orderBy('contact_points.position')
        .limit(1)
        .as('phone'),
      eb
        .selectFrom('contact_points')
        .select('contact_points.value')
        .whereRef('contact_points.customer_id', '=', 'customers.id')
        .where('contact_points.kind', '=', 'email')
        .orderBy('contact_points.position')
        .limit(1)
        .as('email'),
    ])
    .where('local_key', '=', p.key),
)
