import { fromJson } from '../stored-json.ts'

/** What somebody wrapped up on a device after the contact had left his hands. */
export type LateWrapUp = {
  readonly id: string
  readonly ref: string
  readonly queueId: string
  readonly customerId: string | null
  readonly agentId: string | null
  readonly reasonCodeId: string | null
  readonly outcomeCodeIds: readonly string[]
  readonly fields: Readonly<Record<string, unknown>>
  readonly note: string
  readonly at: number
  /** Whether it still waits for somebody to say whether it counts. */
  readonly isOpen: boolean
}

export type StoredLate = Omit<LateWrapUp, 'outcomeCodeIds' | 'fields' | 'isOpen'> & {
  readonly outcomeCodeId: string | null
  readonly moreOutcomes: string
  readonly fields: string
  readonly needsReview: number
}

export const lateColumns = [
  'wrap_ups.id',
  'interactions.ref',
  'interactions.queue_id as queueId',
  'interactions.customer_id as customerId',
  'wrap_ups.agent_id as agentId',
  'wrap_ups.reason_code_id as reasonCodeId',
  'wrap_ups.outcome_code_id as outcomeCodeId',
  'wrap_ups.more_outcomes as moreOutcomes',
  'wrap_ups.fields',
  'wrap_ups.note',
  'wrap_ups.at',
  'wrap_ups.needs_review as needsReview',
] as const

export function readLate({
  outcomeCodeId,
  moreOutcomes,
  fields,
  needsReview,
  ...rest
}: StoredLate): LateWrapUp {
  return {
    ...rest,
    outcomeCodeIds: [
      ...(outcomeCodeId === null ? [] : [outcomeCodeId]),
      ...fromJson<readonly string[]>(moreOutcomes),
    ],
    fields: fromJson(fields),
    isOpen: needsReview === 1,
  }
}
