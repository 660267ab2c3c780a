import { query } from '../../store/query.ts'

/** Keys of the queues that an agent serves, in the order in which he prefers to see them. */
export const queuesOfAgent = query<{ readonly key: string }, { agent: string }>('queues-of-agent', (db, p) =>
  db
    .selectFrom('queue_members')
    .innerJoin('queues', 'queues.id', 'queue_members.queue_id')
    .select('queues.id as key')
    .where('queue_members.agent_id', '=', p.agent)
    .where('queues.retired', '=', 0)
    .orderBy('queue_members.position'),
)
