import { sql } from 'kysely'
import { query } from '../../store/query.ts'

/** Whether a record has a ref that begins with a prefix: `from` is `KX-`, and `to` what comes after all of these. */
export const prefixInUse = query<{ inUse: number }, { from: string; to: string }>('prefix-in-use', (db, p) =>
  db
    .selectFrom('sites')
    .select(
      sql<number>`
        EXISTS (SELECT 1 FROM customers WHERE ref >= ${p.from} AND ref < ${p.to})
        OR EXISTS (SELECT 1 FROM interactions WHERE ref >= ${p.from} AND ref < ${p.to})
        OR EXISTS (SELECT 1 FROM cases WHERE ref >= ${p.from} AND ref < ${p.to})`.as('inUse'),
    )
    .limit(1),
)
