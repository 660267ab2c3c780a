import { query } from '../../store/query.ts'

/** Some of what runs now, to choose a ref from; at most 50, along the index that holds running instances alone. */
export const runningInstances = query<{ readonly ref: string; readonly process: string }, object>(
  'running-instances',
  (db) =>
    db
      .selectFrom('process_instances')
      .select(['ref', 'process'])
      .where('ended_at', 'is', null)
      .orderBy('process')
      .orderBy('at_step')
      .orderBy('since')
      .limit(50),
)
