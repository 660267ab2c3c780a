import { query } from '../../store/query.ts'
import type { AgentLock } from './lock-of-agent.ts'

/** Everybody whose access is locked. */
export const lockedAgents = query<AgentLock & { readonly agent: string }, Record<string, never>>(
  'locked-agents',
  (db) =>
    db
      .selectFrom('agent_locks')
      .select(['id as agent', 'reason', 'locked_at as lockedAt', 'locked_by as lockedBy']),
)
