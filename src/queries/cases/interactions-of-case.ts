import { sql } from 'kysely'
import type { InteractionState } from '../../domain/interaction-state.ts'
import { query } from '../../store/query.ts'

export type CaseInteraction = {
  readonly id: string
  readonly ref: string
  readonly channel: string
  readonly direction: 'in' | 'out'
  readonly state: InteractionState
  readonly queueId: string
  readonly subject: string
  readonly heldBy: string | null
  readonly customerId: string | null
  readonly arrivedAt: number
  readonly doneAt: number | null
}

export const caseInteractionColumns = [
  'id',
  'ref',
  'channel',
  'direction',
  'state',
  'queue_id as queueId',
  'subject',
  'held_by as heldBy',
  'customer_id as customerId',
  'arrived_at as arrivedAt',
  'done_at as doneAt',
] as const

/** The contacts of a case, oldest first; at most `limit`. */
export const interactionsOfCase = query<CaseInteraction, { caseId: string; limit: number }>(
  'interactions-of-case',
  (db, p) =>
    db
      .selectFrom('interactions')
      .select(caseInteractionColumns)
      .where('case_id', '=', p.caseId)
      .where(sql<boolean>`case_id IS NOT NULL`)
      .orderBy('arrived_at')
      .limit(p.limit)
      .$castTo<CaseInteraction>(),
)
