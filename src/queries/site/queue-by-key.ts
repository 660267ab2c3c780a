import type { Labels } from '../../domain/labels.ts'
import type { SkillNeed } from '../../domain/skill-need.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

type QueueRouting = 'pull' | 'next-only' | 'push'

export type QueueRecord = {
  readonly key: string
  /** The short name people type, `E-mail`. */
  readonly name: string
  readonly labels: Labels
  readonly channels: readonly string[]
  readonly wrapUpSetId: string
  readonly routing: QueueRouting
  readonly targetPercent: number | null
  readonly targetSeconds: number | null
  readonly calendarId: string
  /** Term of deferred work in seconds of its calendar's open hours. */
  readonly dueSeconds: number | null
  /** Statutory term in calendar days from receipt; it never pauses. */
  readonly dueDays: number | null
  /** Who leaves sooner than this hardly waited; null where the queue has no tolerance. */
  readonly shortAbandonSeconds: number | null
  readonly expectedHandlingSeconds: number
  readonly priorityCreditSeconds: number
  /** Key of the promise that its cases are under. */
  readonly slaPolicyId: string | null
  /** How long an offer waits; null where the queue does not say. */
  readonly offerSeconds: number | null
  /** For how long a device that is not heard from keeps what was claimed on it; null where the queue does not say. */
  readonly leaseSeconds: number | null
  /** So long after a caller gave up somebody calls him back; nobody does where it is null. */
  readonly missedCallbackSeconds: number | null
  readonly skills: readonly SkillNeed[]
  readonly lastAgentSeconds: number | null
  readonly caseOwnerSeconds: number | null
  readonly isRetired: boolean
}

export const queueColumns = [
  'id as key',
  'name',
  'labels',
  'channels',
  'calendar_id as calendarId',
  'wrap_up_set_id as wrapUpSetId',
  'routing',
  'target_percent as targetPercent',
  'target_seconds as targetSeconds',
  'due_seconds as dueSeconds',
  'due_days as dueDays',
  'short_abandon_seconds as shortAbandonSeconds',
  'expected_handling_seconds as expectedHandlingSeconds',
  'priority_credit_seconds as priorityCreditSeconds',
  'sla_policy_id as slaPolicyId',
  'offer_seconds as offerSeconds',
  'lease_seconds as leaseSeconds',
  'missed_callback_seconds as missedCallbackSeconds',
  'skills',
  'last_agent_seconds as lastAgentSeconds',
  'case_owner_seconds as caseOwnerSeconds',
  'retired',
] as const

export type StoredQueue = Omit<QueueRecord, 'labels' | 'channels' | 'skills' | 'isRetired'> & {
  readonly skills: string
  readonly labels: string
  readonly channels: string
  readonly retired: number
}

export function readQueue({ labels, channels, skills, retired, ...queue }: StoredQueue): QueueRecord {
  return {
    ...queue,
    labels: fromJson(labels),
    channels: fromJson(channels),
    skills: fromJson(skills),
    isRetired: retired === 1,
  }
}

/** One queue by key. */
export const queueByKey = query<StoredQueue, QueueRecord, { key: string }>(
  'queue-by-key',
  (db, p) => db.selectFrom('queues').select(queueColumns).where('id', '=', p.key).$castTo<StoredQueue>(),
  readQueue,
)
