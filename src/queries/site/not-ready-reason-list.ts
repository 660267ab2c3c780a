import type { Labels } from '../../domain/labels.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

export type NotReadyReason = {
  readonly key: string
  readonly labels: Labels
  readonly isPaid: boolean
  /** Set by the program alone: RONA, lost connection, forced by a supervisor. */
  readonly isSystem: boolean
  readonly hotKey: string | null
}

type Stored = {
  readonly key: string
  readonly labels: string
  readonly paid: number
  readonly system: string | null
  readonly hotKey: string | null
}

/** Reasons of being not ready, in the order of the site. */
export const notReadyReasonList = query<Stored, NotReadyReason, Record<string, never>>(
  'not-ready-reason-list',
  (db) =>
    db
      .selectFrom('not_ready_reasons')
      .select(['id as key', 'labels', 'paid', 'system', 'hot_key as hotKey'])
      .where('retired', '=', 0)
      .orderBy('position'),
  ({ labels, paid, system, ...reason }) => ({
    ...reason,
    labels: fromJson(labels),
    isPaid: paid === 1,
    isSystem: system !== null,
  }),
)
