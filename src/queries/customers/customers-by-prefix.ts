import { sql } from 'kysely'
import { query } from '../../store/query.ts'

/** Local keys of customers with a token in a range, in the order of the tokens; an index range. */
export const customersByPrefix = query<
  { readonly customer: number },
  { from: string; until: string; limit: number }
>('customers-by-prefix', (db, p) =>
  db
    .selectFrom('search_tokens')
    .select('customer')
    .where('token', '>=', p.from)
    .where('token', '<', p.until)
    .orderBy('token')
    .limit(p.limit),
)

/** Of the first `scan` tokens in a range, the customers whose token holds `word` too. */
export const customersByPrefixAndWord = query<
  { readonly customer: number },
  { from: string; until: string; scan: number; word: string; limit: number }
>('customers-by-prefix-and-word', (db, p, say) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom('search_tokens')
        .select(['token', 'customer'])
        .where('token', '>=', p.from)
        .where('token', '<', p.until)
        .orderBy('token')
        .limit(p.scan)
        .as('candidates'),
    )
    .select('candidates.customer')
    .where(sql<boolean>`${sql.raw(say.placeIn)}(candidates.token, ${p.word}) > 0`)
    .limit(p.limit),
)
