import { query } from '../../store/query.ts'

export type CallbackState = 'scheduled' | 'due' | 'done' | 'missed' | 'cancelled'

export type CallbackRecord = {
  readonly id: string
  readonly ref: string
  readonly customerId: string | null
  /** The interaction in which it was promised. */
  readonly interactionId: string | null
  readonly queueId: string
  /** Whose it is; null for anyone of the queue. */
  readonly agentId: string | null
  readonly phone: string | null
  readonly dueAt: number
  readonly note: string
  readonly state: CallbackState
  readonly madeInteractionId: string | null
  /** What it is for, by the key of a purpose; null where nobody said. */
  readonly purposeId: string | null
}

export const callbackColumns = [
  'callbacks.id',
  'callbacks.ref',
  'callbacks.customer_id as customerId',
  'callbacks.interaction_id as interactionId',
  'callbacks.queue_id as queueId',
  'callbacks.agent_id as agentId',
  'callbacks.phone',
  'callbacks.due_at as dueAt',
  'callbacks.note',
  'callbacks.state',
  'callbacks.made_interaction_id as madeInteractionId',
  'callbacks.purpose_id as purposeId',
] as const

/** One callback by ref. */
export const callbackByRef = query<CallbackRecord, { ref: string }>('callback-by-ref', (db, p) =>
  db.selectFrom('callbacks').select(callbackColumns).where('ref', '=', p.ref).$castTo<CallbackRecord>(),
)
