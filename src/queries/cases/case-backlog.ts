import { sql } from 'kysely'
import { query } from '../../store/query.ts'

type Counted = { readonly cases: number }

/** Cases in a state of work since before a moment, which they are still in. */
export const casesStillInWork = query<Counted, { at: number }>('cases-still-in-work', (db, p) =>
  db
    .selectFrom('case_state_log')
    .select((eb) => eb.fn.countAll<number>().as('cases'))
    .where('until_at', 'is', sql.lit(null))
    .where('state', 'in', ['new', 'open', 'pending'])
    .where('from_at', '<', p.at),
)

/** Cases that were in a state of work at a moment, which they have left since. */
export const casesInWorkThen = query<Counted, { at: number }>('cases-in-work-then', (db, p) =>
  db
    .selectFrom('case_state_log')
    .select((eb) => eb.fn.countAll<number>().as('cases'))
    .where('until_at', '>=', p.at)
    .where('from_at', '<', p.at)
    .where('state', 'in', ['new', 'open', 'pending']),
)
