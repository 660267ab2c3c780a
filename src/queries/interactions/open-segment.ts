import type { Segment } from '../../domain/segment.ts'
import { query } from '../../store/query.ts'

/** The part of an interaction that is still open. */
export const openSegment = query<Segment, { interactionId: string }>('open-segment', (db, p) =>
  db
    .selectFrom('segments')
    .select([
      'id',
      'kind',
      'started_at as startedAt',
      'held_ms as heldMs',
      'held_since as heldSince',
      'talk_ended_at as talkEndedAt',
    ])
    .where('interaction_id', '=', p.interactionId)
    .where('ended_at', 'is', null)
    .orderBy('started_at', 'desc')
    .limit(1)
    .$castTo<Segment>(),
)
