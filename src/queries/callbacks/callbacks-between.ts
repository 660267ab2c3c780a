import { query } from '../../store/query.ts'

/** What became of the callbacks that were due in an interval, each state once. */
export const callbacksBetween = query<
  { readonly state: string; readonly callbacks: number },
  { from: number; until: number }
>('callbacks-between', (db, p) =>
  db
    .selectFrom('callbacks')
    .select((eb) => ['state', eb.fn.countAll<number>().as('callbacks')])
    .where('due_at', '>=', p.from)
    .where('due_at', '<', p.until)
    .groupBy('state'),
)
