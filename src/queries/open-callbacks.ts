import { sql } from 'kysely'
import { query } from '../store/query.ts'
import { type CallbackRecord, callbackColumns } from './callback-by-ref.ts'

export type OpenCallback = CallbackRecord & {
  readonly customerName: string | null
  readonly customerRef: string | null
}

/** Callbacks still to be made, soonest first; at most `limit`. */
export const openCallbacks = query<OpenCallback, { limit: number }>('open-callbacks', (db, p) =>
  db
    .selectFrom('callbacks')
    .leftJoin('customers', 'customers.id', 'callbacks.customer_id')
    .select([...callbackColumns, 'customers.name as customerName', 'customers.ref as customerRef'])
    .where(sql<boolean>`callbacks.state IN ('scheduled', 'due')`)
    .orderBy('callbacks.due_at')
    .limit(p.limit)
    .$castTo<OpenCallback>(),
)
