import { query } from '../../store/query.ts'

/** Processes of a case in which somebody is to do the step, and since when nobody is at them; at most 100. */
export const processesAtPeople = query<
  { readonly id: string; readonly pausedAt: number | null },
  { caseId: string }
>('processes-at-people', (db, p) =>
  db
    .selectFrom('process_instances')
    .select(['id', 'paused_at as pausedAt'])
    .where('case_id', '=', p.caseId)
    .where('ended_at', 'is', null)
    .where('waits_for', 'is', null)
    .orderBy('id')
    .limit(100),
)
