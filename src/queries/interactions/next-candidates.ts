import { sql } from 'kysely'
import type { Candidate } from '../../domain/routing.ts'
import type { SkillNeed } from '../../domain/skill-need.ts'
import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

export type WaitingCandidate = Candidate & {
  readonly ref: string
  readonly queueId: string
  /** How often it was put back. */
  readonly putBacks: number
  /** What its queue asks of who takes it. */
  readonly needs: readonly SkillNeed[]
}
type Stored = Omit<WaitingCandidate, 'needs'> & { readonly needs: string }

/** Those of one queue who wait and stand first by routing rank; at most `limit`; one index range, no sort. */
export const nextCandidates = query<Stored, WaitingCandidate, { queueId: string; limit: number }>(
  'next-candidates',
  (db, p) =>
    db
      .selectFrom('interactions')
      .innerJoin('queues', 'queues.id', 'interactions.queue_id')
      .select([
        'interactions.id',
        'interactions.ref',
        'interactions.channel',
        'interactions.queue_id as queueId',
        'interactions.queued_at as queuedAt',
        'interactions.due_at as dueAt',
        'interactions.put_backs as putBacks',
        'queues.priority_credit_seconds as priorityCreditSeconds',
        'queues.expected_handling_seconds as expectedHandlingSeconds',
        'queues.skills as needs',
      ])
      .where('interactions.queue_id', '=', p.queueId)
      .where('interactions.state', '=', sql.lit('queued'))
      .orderBy('interactions.rank_at')
      .orderBy('interactions.id')
      .limit(p.limit)
      .$castTo<Stored>(),
  ({ needs, ...candidate }) => ({ ...candidate, needs: fromJson(needs) }),
)
