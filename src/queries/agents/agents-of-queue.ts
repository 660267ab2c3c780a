import { query } from '../../store/query.ts'

/** Keys of those who serve a queue and have not left, in the order of the site. */
export const agentsOfQueue = query<{ readonly key: string }, { queueId: string }>(
  'agents-of-queue',
  (db, p) =>
    db
      .selectFrom('queue_members')
      .innerJoin('agents', 'agents.id', 'queue_members.agent_id')
      .select('agents.id as key')
      .where('queue_members.queue_id', '=', p.queueId)
      .where('agents.disabled', '=', 0)
      .orderBy('agents.position'),
)
