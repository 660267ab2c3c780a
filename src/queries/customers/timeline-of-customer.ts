import type { InteractionState } from '../../domain/interaction-state.ts'
import type { Labels } from '../../domain/labels.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

export type TimelineRow = {
  readonly ref: string
  readonly channel: string
  readonly direction: 'in' | 'out'
  readonly state: InteractionState
  readonly queueId: string
  readonly subject: string
  readonly arrivedAt: number
  readonly doneAt: number | null
  readonly heldBy: string | null
  /** How it was wrapped up last; null when it was not. */
  readonly wrapUp: {
    readonly agentId: string | null
    readonly note: string
    readonly reason: Labels | null
    readonly outcome: Labels | null
  } | null
}

type Stored = Omit<TimelineRow, 'wrapUp'> & {
  readonly wrapUpId: string | null
  readonly agentId: string | null
  readonly note: string | null
  readonly reasonLabels: string | null
  readonly outcomeLabels: string | null
}

/** The last interactions of a customer on all channels, newest first; at most `limit`. */
export const timelineOfCustomer = query<Stored, TimelineRow, { customerId: string; limit: number }>(
  'timeline-of-customer',
  (db, p) =>
    db
      .selectFrom('interactions')
      .leftJoin('wrap_ups', (join) =>
        join.on('wrap_ups.id', '=', (eb) =>
          eb
            .selectFrom('wrap_ups as last')
            .select('last.id')
            .whereRef('last.interaction_id', '=', 'interactions.id')
            .where('last.needs_review', '=', 0)
            .orderBy('last.at', 'desc')
            .limit(1),
        ),
      )
      .leftJoin('wrap_up_codes as reasons', 'reasons.id', 'wrap_ups.reason_code_id')
      .leftJoin('wrap_up_codes as outcomes', 'outcomes.id', 'wrap_ups.outcome_code_id')
      .select([
        'interactions.ref',
        'interactions.channel',
        'interactions.direction',
        'interactions.state',
        'interactions.queue_id as queueId',
        'interactions.subject',
        'interactions.arrived_at as arrivedAt',
        'interactions.done_at as doneAt',
        'interactions.held_by as heldBy',
        'wrap_ups.id as wrapUpId',
        'wrap_ups.agent_id as agentId',
        'wrap_ups.note',
        'reasons.labels as reasonLabels',
        'outcomes.labels as outcomeLabels',
      ])
      .where('interactions.customer_id', '=', p.customerId)
      .orderBy('interactions.arrived_at', 'desc')
      .limit(p.limit)
      .$castTo<Stored>(),
  ({ wrapUpId, agentId, note, reasonLabels, outcomeLabels, ...row }) => ({
    ...row,
    wrapUp:
      wrapUpId === null
        ? null
        : {
            agentId,
            note: note ?? '',
            reason: reasonLabels === null ? null : fromJson<Labels>(reasonLabels),
            outcome: outcomeLabels === null ? null : fromJson<Labels>(outcomeLabels),
          },
  }),
)
