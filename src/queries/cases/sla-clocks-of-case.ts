import type { SlaClock } from '../../domain/sla-clock.ts'
import type { SlaClockKind } from '../../domain/sla-policy.ts'
import { query } from '../../store/query.ts'

/** A clock as it is stored; what it ran by is a key. */
export type SlaClockRow = SlaClock & {
  readonly id: string
  readonly caseId: string
  readonly kind: SlaClockKind
  readonly policyKey: string
  readonly calendarKey: string
}

export const slaClockColumns = [
  'id',
  'case_id as caseId',
  'kind',
  'policy_id as policyKey',
  'calendar_id as calendarKey',
  'target_seconds as targetSeconds',
  'spent_ms as spentMs',
  'running_since as runningSince',
  'started_at as startedAt',
  'warn_at as warnAt',
  'due_at as dueAt',
  'warned_at as warnedAt',
  'breached_at as breachedAt',
  'stopped_at as stoppedAt',
] as const

/** A case that is asked more often than this has other troubles. */
const mostClocks = 500

/** The clocks of a case, the newest first; at most 500. */
export const slaClocksOfCase = query<SlaClockRow, { caseId: string }>('sla-clocks-of-case', (db, p) =>
  db
    .selectFrom('sla_clocks')
    .select(slaClockColumns)
    .where('case_id', '=', p.caseId)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(mostClocks)
    .$castTo<SlaClockRow>(),
)
