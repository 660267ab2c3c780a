import { query } from '../../store/query.ts'

/** What is kept of a refusal, by the id of its due work. */
export const refusedWorkById = query<{ readonly id: string; readonly code: string }, { id: string }>(
  'refused-work-by-id',
  (db, p) => db.selectFrom('refused_work').select(['id', 'code']).where('id', '=', p.id),
)
