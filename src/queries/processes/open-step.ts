import { query } from '../../store/query.ts'

/** The step that an instance is at. */
export const openStep = query<{ readonly id: string; readonly step: string }, { instanceId: string }>(
  'process-step-open',
  (db, p) =>
    db
      .selectFrom('process_steps')
      .select(['id', 'step'])
      .where('instance_id', '=', p.instanceId)
      .where('ended_at', 'is', null)
      .limit(2),
)
