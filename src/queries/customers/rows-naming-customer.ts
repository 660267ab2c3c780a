import { query } from '../../store/query.ts'

/** Interactions, callbacks, cases, notes and opt-outs that name a customer, with the event that changed each last; at most `limit` of a kind. */
export const rowsNamingCustomer = query<
  { readonly id: string; readonly version: number },
  { customerId: string; limit: number }
>('rows-naming-customer', (db, p) => {
  const of = (table: 'interactions' | 'callbacks' | 'cases' | 'do_not_contact') =>
    db
      .selectFrom((eb) =>
        eb
          .selectFrom(table)
          .select(['id', 'changed_by as version'])
          .where('customer_id', '=', p.customerId)
          .limit(p.limit)
          .as('named'),
      )
      .select(['named.id', 'named.version'])
  return of('interactions')
    .unionAll(of('callbacks'))
    .unionAll(of('cases'))
    .unionAll(of('do_not_contact'))
    .unionAll(
      db
        .selectFrom((eb) =>
          eb
            .selectFrom('notes')
            .select(['id', 'changed_by as version'])
            .where('customer_id', '=', p.customerId)
            .where('customer_id', 'is not', null)
            .limit(p.limit)
            .as('named'),
        )
        .select(['named.id', 'named.version']),
    )
})
