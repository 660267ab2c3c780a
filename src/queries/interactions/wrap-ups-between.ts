import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

/** A wrap-up as a report counts it. */
export type CountedWrapUp = {
  readonly id: string
  readonly interactionId: string
  readonly queueId: string
  readonly agentId: string | null
  readonly reasonCodeId: string | null
  readonly outcomeCodeIds: readonly string[]
  /** `agent`, `batch`, or what made it by itself: `timeout`, `imported`. */
  readonly how: string
  /** The wrap-up that this one corrects. */
  readonly corrects: string | null
}

type Stored = Omit<CountedWrapUp, 'outcomeCodeIds'> & {
  readonly outcomeCodeId: string | null
  readonly moreOutcomes: string
}

/** Wrap-ups of an interval with their corrections, in order. */
export const wrapUpsBetween = query<Stored, CountedWrapUp, { from: number; until: number }>(
  'wrap-ups-between',
  (db, p) =>
    db
      .selectFrom('wrap_ups')
      .innerJoin('interactions', 'interactions.id', 'wrap_ups.interaction_id')
      .select([
        'wrap_ups.id',
        'interaction_id as interactionId',
        'queue_id as queueId',
        'agent_id as agentId',
        'reason_code_id as reasonCodeId',
        'outcome_code_id as outcomeCodeId',
        'more_outcomes as moreOutcomes',
        'how',
        'corrects',
      ])
      .where('at', '>=', p.from)
      .where('at', '<', p.until)
      .where('needs_review', '=', 0)
      .orderBy('at'),
  ({ outcomeCodeId, moreOutcomes, ...wrapUp }) => ({
    ...wrapUp,
    outcomeCodeIds: [
      ...(outcomeCodeId === null ? [] : [outcomeCodeId]),
      ...fromJson<readonly string[]>(moreOutcomes),
    ],
  }),
)
