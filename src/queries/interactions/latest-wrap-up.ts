import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

export type WrapUpRecord = {
  readonly id: string
  readonly agentId: string | null
  readonly reasonCodeId: string | null
  readonly outcomeCodeId: string | null
  readonly moreOutcomes: readonly string[]
  readonly fields: Readonly<Record<string, unknown>>
  readonly note: string
  readonly at: number
  /** `agent`, `batch`, or the system code that answered instead of an agent. */
  readonly how: string
  readonly corrects: string | null
}

type Stored = Omit<WrapUpRecord, 'moreOutcomes' | 'fields'> & {
  readonly moreOutcomes: string
  readonly fields: string
}

/**
 * The wrap-up of an interaction that stands: the last one, because a correction is dated after what it corrects. One that came late from
 * a device, and that somebody is to look at, is none.
 */
export const latestWrapUp = query<Stored, WrapUpRecord, { interactionId: string }>(
  'latest-wrap-up',
  (db, p) =>
    db
      .selectFrom('wrap_ups')
      .select([
        'id',
        'agent_id as agentId',
        'reason_code_id as reasonCodeId',
        'outcome_code_id as outcomeCodeId',
        'more_outcomes as moreOutcomes',
        'fields',
        'note',
        'at',
        'how',
        'corrects',
      ])
      .where('interaction_id', '=', p.interactionId)
      .where('needs_review', '=', 0)
      .orderBy('at', 'desc')
      .limit(1)
      .$castTo<Stored>(),
  ({ moreOutcomes, fields, ...rest }) => ({
    ...rest,
    moreOutcomes: fromJson(moreOutcomes),
    fields: fromJson(fields),
  }),
)
