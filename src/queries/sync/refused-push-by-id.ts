import { query } from '../../store/query.ts'

type KeptPush = { readonly id: string; readonly actor: string; readonly settledAt: number | null }

/** What is kept of a command of a device, by the id of the command. */
export const refusedPushById = query<KeptPush, { id: string }>('refused-push-by-id', (db, p) =>
  db.selectFrom('refused_pushes').select(['id', 'actor', 'settled_at as settledAt']).where('id', '=', p.id),
)
