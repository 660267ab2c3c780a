import { query } from '../../store/query.ts'

/** Clocks that were over in an interval: how many of each kind, and of these too late. */
export const slaClocksStopped = query<
  { readonly kind: string; readonly clocks: number; readonly late: number },
  { from: number; until: number }
>('sla-clocks-stopped', (db, p) =>
  db
    .selectFrom('sla_clocks')
    .select((eb) => [
      'kind',
      eb.fn.countAll<number>().as('clocks'),
      eb.fn.count<number>('breached_at').as('late'),
    ])
    .where('stopped_at', '>=', p.from)
    .where('stopped_at', '<', p.until)
    .groupBy('kind'),
)
