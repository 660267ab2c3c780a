import { sql } from 'kysely'
import type { Candidate } from '../domain/routing.ts'
import { query } from '../store/query.ts'

/** Those of one queue who wait and stand first by routing rank; at most `limit`; one index range, no sort. */
export const nextCandidates = query<Candidate & { readonly ref: string }, { queueId: string; limit: number }>(
  'next-candidates',
  (db, p) =>
    db
      .selectFrom('interactions')
      .innerJoin('queues', 'queues.id', 'interactions.queue_id')
      .select([
        'interactions.id',
        'interactions.ref',
        'interactions.channel',
        'interactions.queued_at as queuedAt',
        'interactions.due_at as dueAt',
        'queues.priority_credit_seconds as priorityCreditSeconds',
        'queues.expected_handling_seconds as expectedHandlingSeconds',
      ])
      .where('interactions.queue_id', '=', p.queueId)
      .where('interactions.state', '=', sql.lit('queued'))
      .orderBy('interactions.rank_at')
      .orderBy('interactions.id')
      .limit(p.limit)
      .$castTo<Candidate & { readonly ref: string }>(),
)
