import { sql } from 'kysely'
import type { ReportedSegment } from '../../domain/report/visit.ts'
import { query } from '../../store/query.ts'

/** Parts that one agent handled and that began in an interval, in order. */
export const agentSegmentsBetween = query<ReportedSegment, { agent: string; from: number; until: number }>(
  'agent-segments-between',
  (db, p) =>
    db
      .selectFrom('segments')
      .select([
        'interaction_id as interactionId',
        'kind',
        'queue_id as queueId',
        'agent_id as agentId',
        'started_at as startedAt',
        'held_ms as heldMs',
        'talk_ended_at as talkEndedAt',
        'ended_at as endedAt',
        'ending',
      ])
      .where('agent_id', '=', p.agent)
      .where('agent_id', 'is not', sql.lit(null))
      .where('started_at', '>=', p.from)
      .where('started_at', '<', p.until)
      .orderBy('started_at')
      .$castTo<ReportedSegment>(),
)
