import { query } from '../../store/query.ts'
import type { InsideNow } from '../../domain/report/process-figures.ts'

/** What runs of a process, each with the step it is in. */
export const processesInside = query<InsideNow & { readonly startedAt: number }, { process: string }>(
  'processes-inside',
  (db, p) =>
    db
      .selectFrom('process_instances')
      .select(['at_step as step', 'since', 'stuck_at as stuckAt', 'started_at as startedAt'])
      .where('process', '=', p.process)
      .where('ended_at', 'is', null),
)
