import { query } from '../../store/query.ts'

/** How the offers that were made to one agent in an interval ended, each state once. */
export const offersBetween = query<
  { readonly state: string; readonly offers: number },
  { agent: string; from: number; until: number }
>('offers-between', (db, p) =>
  db
    .selectFrom('offers')
    .select((eb) => ['state', eb.fn.countAll<number>().as('offers')])
    .where('agent_id', '=', p.agent)
    .where('offered_at', '>=', p.from)
    .where('offered_at', '<', p.until)
    .groupBy('state'),
)
