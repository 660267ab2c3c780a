import { query } from '../../store/query.ts'

/** Due work that hangs on a row. */
export const dueWorkOfSubject = query<
  { readonly id: string; readonly kind: string; readonly dueAt: number; readonly attempt: number },
  { subjectId: string }
>('due-work-of-subject', (db, p) =>
  db
    .selectFrom('due_work')
    .select(['id', 'kind', 'due_at as dueAt', 'attempt'])
    .where('subject_id', '=', p.subjectId)
    .limit(10),
)
