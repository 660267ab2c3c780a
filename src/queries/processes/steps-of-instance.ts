import type { EpochMs } from '../../domain/ids.ts'
import { query } from '../../store/query.ts'

/** A step that an instance came to, and how it left it; null while it is there. */
export type StepOfInstance = {
  readonly step: string
  readonly kind: string
  readonly beganAt: EpochMs
  readonly endedAt: EpochMs | null
  readonly how: string | null
  readonly reason: string | null
  readonly endedBy: string | null
  /** How much of it nobody was at. */
  readonly pausedMs: number
}

/** The steps of an instance, in the order in which it came to them; at most 1,000. */
export const stepsOfInstance = query<StepOfInstance, { instanceId: string }>('steps-of-instance', (db, p) =>
  db
    .selectFrom('process_steps')
    .select(['step', 'kind', 'how', 'reason'])
    .select(['began_at as beganAt', 'ended_at as endedAt', 'ended_by as endedBy', 'paused_ms as pausedMs'])
    .where('instance_id', '=', p.instanceId)
    .orderBy('sequence')
    .limit(1000),
)
