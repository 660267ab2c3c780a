import { sql } from 'kysely'
import { query } from '../../store/query.ts'
import type { DueWork } from './due-work.ts'

/** What has fallen due by a moment and stands behind a place in that order, oldest first; at most `limit`. */
export const dueWorkAfter = query<
  DueWork,
  { now: number; limit: number; afterDueAt: number; afterId: string }
>('due-work-after', (db, p) =>
  db
    .selectFrom('due_work')
    .select(['id', 'kind', 'subject_id as subjectId', 'due_at as dueAt', 'attempt'])
    .where('due_at', '<=', p.now)
    .where(sql<boolean>`(due_at, id) > (${p.afterDueAt}, ${p.afterId})`)
    .orderBy('due_at')
    .orderBy('id')
    .limit(p.limit),
)
