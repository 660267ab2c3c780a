import { query } from '../../store/query.ts'

/** What of a customer's history is counted. */
export const held = [
  'contacts',
  'messages',
  'cases',
  'callbacks',
  'notes',
  'consents',
  'optOuts',
  'people',
  'accounts',
] as const
export type Held = (typeof held)[number]

/** How much a customer has of each kind; at most `limit` of one is counted. */
export const customerHeld = query<
  { readonly what: Held; readonly count: number },
  { customerId: string; limit: number }
>('customer-held', (db, p) => {
  const of = (
    what: Held,
    table: 'callbacks' | 'cases' | 'interactions' | 'consents' | 'do_not_contact' | 'account_people',
  ) =>
    db
      .selectFrom((eb) =>
        eb.selectFrom(table).select('id').where('customer_id', '=', p.customerId).limit(p.limit).as('named'),
      )
      .select((eb) => [eb.val<Held>(what).as('what'), eb.fn.countAll<number>().as('count')])
  return of('contacts', 'interactions')
    .unionAll(
      db
        .selectFrom((eb) =>
          eb
            .selectFrom('interactions')
            .innerJoin('messages', 'messages.interaction_id', 'interactions.id')
            .select('messages.id')
            .where('interactions.customer_id', '=', p.customerId)
            .limit(p.limit)
            .as('named'),
        )
        .select((eb) => [eb.val<Held>('messages').as('what'), eb.fn.countAll<number>().as('count')]),
    )
    .unionAll(of('cases', 'cases'))
    .unionAll(of('callbacks', 'callbacks'))
    .unionAll(
      db
        .selectFrom((eb) =>
          eb
            .selectFrom('notes')
            .select('id')
            .where('customer_id', '=', p.customerId)
            .where('customer_id', 'is not', null)
            .limit(p.limit)
            .as('named'),
        )
        .select((eb) => [eb.val<Held>('notes').as('what'), eb.fn.countAll<number>().as('count')]),
    )
    .unionAll(of('consents', 'consents'))
    .unionAll(of('optOuts', 'do_not_contact'))
    .unionAll(of('accounts', 'account_people'))
    .unionAll(
      db
        .selectFrom((eb) =>
          eb
            .selectFrom('account_people')
            .select('id')
            .where('account_id', '=', p.customerId)
            .limit(p.limit)
            .as('named'),
        )
        .select((eb) => [eb.val<Held>('people').as('what'), eb.fn.countAll<number>().as('count')]),
    )
})
