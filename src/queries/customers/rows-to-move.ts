import { query } from '../../store/query.ts'

/** Tables whose rows go with a customer who is merged into another one. */
export type MovedTable =
  'interactions' | 'callbacks' | 'cases' | 'notes' | 'consents' | 'verifications' | 'reveals'

/** Rows that name a customer, of each table at most `limit`; of interactions and notes the latest. */
export const rowsToMove = query<
  { readonly table: MovedTable; readonly id: string },
  { customerId: string; limit: number }
>('rows-to-move', (db, p) => {
  const of = (table: 'callbacks' | 'cases' | 'consents' | 'verifications' | 'reveals') =>
    db
      .selectFrom((eb) =>
        eb.selectFrom(table).select('id').where('customer_id', '=', p.customerId).limit(p.limit).as('named'),
      )
      .select((eb) => [eb.val<MovedTable>(table).as('table'), 'named.id'])
  return db
    .selectFrom((eb) =>
      eb
        .selectFrom('interactions')
        .select('id')
        .where('customer_id', '=', p.customerId)
        .orderBy('arrived_at', 'desc')
        .orderBy('id', 'desc')
        .limit(p.limit)
        .as('named'),
    )
    .select((eb) => [eb.val<MovedTable>('interactions').as('table'), 'named.id'])
    .unionAll(
      db
        .selectFrom((eb) =>
          eb
            .selectFrom('notes')
            .select('id')
            .where('customer_id', '=', p.customerId)
            .where('customer_id', 'is not', null)
            .orderBy('at', 'desc')
            .orderBy('id', 'desc')
            .limit(p.limit)
            .as('named'),
        )
        .select((eb) => [eb.val<MovedTable>('notes').as('table'), 'named.id']),
    )
    .unionAll(of('callbacks'))
    .unionAll(of('cases'))
    .unionAll(of('consents'))
    .unionAll(of('verifications'))
    .unionAll(of('reveals'))
})
