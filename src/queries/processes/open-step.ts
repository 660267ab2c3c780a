import { query } from '../../store/query.ts'

/** The step that an instance is at. */
export const openStep = query<
  { readonly id: string; readonly step: string; readonly pausedMs: number },
  { instanceId: string }
>('process-step-open', (db, p) =>
  db
    .selectFrom('process_steps')
    .select(['id', 'step', 'paused_ms as pausedMs'])
    .where('instance_id', '=', p.instanceId)
    .where('ended_at', 'is', null)
    .limit(2),
)
