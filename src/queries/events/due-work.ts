import { query } from '../../store/query.ts'

export type DueWork = {
  readonly id: string
  readonly kind: string
  readonly subjectId: string
  readonly dueAt: number
  readonly attempt: number
}

/** What has fallen due by a moment, oldest first; at most `limit`. */
export const dueWork = query<DueWork, { now: number; limit: number }>('due-work', (db, p) =>
  db
    .selectFrom('due_work')
    .select(['id', 'kind', 'subject_id as subjectId', 'due_at as dueAt', 'attempt'])
    .where('due_at', '<=', p.now)
    .orderBy('due_at')
    .orderBy('id')
    .limit(p.limit),
)
