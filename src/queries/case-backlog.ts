import { query } from '../store/query.ts'

/** How many cases had been opened by a moment and are still in work. Source: FIELD.md, "Numbers": backlog. */
export const caseBacklog = query<{ readonly cases: number }, { until: number }>('case-backlog', (db, p) =>
  db
    .selectFrom('cases')
    .select((eb) => eb.fn.countAll<number>().as('cases'))
    .where('state', 'in', ['new', 'open', 'pending'])
    .where('opened_at', '<', p.until),
)
