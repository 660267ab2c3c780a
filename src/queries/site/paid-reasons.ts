import { query } from '../../store/query.ts'

/** Not-ready reasons that are paid time, retired ones too. */
export const paidReasons = query<{ readonly key: string }, Record<string, never>>('paid-reasons', (db) =>
  db.selectFrom('not_ready_reasons').select('id as key').where('paid', '=', 1),
)
