import { query } from '../../store/query.ts'

/** What is kept of a command of a device, by the id of the command. */
export const refusedPushById = query<{ readonly id: string }, { id: string }>('refused-push-by-id', (db, p) =>
  db.selectFrom('refused_pushes').select('id').where('id', '=', p.id),
)
