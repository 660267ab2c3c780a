import { query } from '../../store/query.ts'

export type AgentLock = {
  readonly reason: string
  readonly lockedAt: number
  readonly lockedBy: string
}

/** Why an agent is let in nowhere; none where he is let in. */
export const lockOfAgent = query<AgentLock, { agent: string }>('lock-of-agent', (db, p) =>
  db
    .selectFrom('agent_locks')
    .select(['reason', 'locked_at as lockedAt', 'locked_by as lockedBy'])
    .where('id', '=', p.agent),
)
