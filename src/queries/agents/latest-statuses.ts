import type { StatusEntry } from '../../domain/shift.ts'
import { query } from '../../store/query.ts'

/** The last entries of an agent's status log, the newest first; at most `limit`. */
export const latestStatuses = query<StatusEntry, { agent: string; limit: number }>(
  'latest-statuses',
  (db, p) =>
    db
      .selectFrom('agent_status_log')
      .select(['id', 'status', 'from_at as from', 'until_at as until'])
      .where('agent_id', '=', p.agent)
      .orderBy('from_at', 'desc')
      .limit(p.limit)
      .$castTo<StatusEntry>(),
)
