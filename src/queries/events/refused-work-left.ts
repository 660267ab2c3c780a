import { query } from '../../store/query.ts'

/** What is kept of refusals whose due work was done or called off since; at most `limit`. */
export const refusedWorkLeft = query<{ readonly id: string }, { limit: number }>(
  'refused-work-left',
  (db, p) =>
    db
      .selectFrom('refused_work')
      .leftJoin('due_work', 'due_work.id', 'refused_work.id')
      .select('refused_work.id')
      .where('due_work.id', 'is', null)
      .limit(p.limit),
)
