import { query } from '../../store/query.ts'

/** One piece of due work by id. */
export const dueWorkById = query<
  { readonly id: string; readonly kind: string; readonly subjectId: string },
  { id: string }
>('due-work-by-id', (db, p) =>
  db.selectFrom('due_work').select(['id', 'kind', 'subject_id as subjectId']).where('id', '=', p.id),
)
