import type { SegmentEnding } from '../../domain/segment.ts'
import { sql } from 'kysely'
import { query } from '../../store/query.ts'

export type SegmentRow = {
  readonly kind: 'queue' | 'agent'
  readonly queueId: string
  readonly agentId: string | null
  readonly startedAt: number
  readonly heldMs: number
  readonly heldSince: number | null
  readonly talkEndedAt: number | null
  readonly endedAt: number | null
  readonly ending: SegmentEnding | null
  readonly endingReason: string | null
}

/** The parts of an interaction that queues and agents handled, in order. */
export const segmentsOfInteraction = query<SegmentRow, { interactionId: string }>(
  'segments-of-interaction',
  (db, p) =>
    db
      .selectFrom('segments')
      .select([
        'kind',
        'queue_id as queueId',
        'agent_id as agentId',
        'started_at as startedAt',
        'held_ms as heldMs',
        'held_since as heldSince',
        'talk_ended_at as talkEndedAt',
        'ended_at as endedAt',
        'ending',
        'ending_reason as endingReason',
      ])
      .where('interaction_id', '=', p.interactionId)
      .orderBy('started_at')
      // Several may begin in one millisecond: those that ended come first, by the command that ended each.
      .orderBy(sql`ended_at IS NULL`)
      .orderBy('ended_at')
      .orderBy('changed_by')
      .limit(200)
      .$castTo<SegmentRow>(),
)
