import { query } from '../../store/query.ts'

type LoggedStatus = {
  readonly status: 'ready' | 'not-ready' | 'logged-out'
  readonly reasonId: string | null
  readonly from: number
  /** Null while it lasts. */
  readonly until: number | null
}

/** What an agent chose in an interval: the statuses that began in it, in order. */
export const statusLogBetween = query<LoggedStatus, { agent: string; from: number; until: number }>(
  'status-log-between',
  (db, p) =>
    db
      .selectFrom('agent_status_log')
      .select(['status', 'reason_id as reasonId', 'from_at as from', 'until_at as until'])
      .where('agent_id', '=', p.agent)
      .where('from_at', '>=', p.from)
      .where('from_at', '<', p.until)
      .orderBy('from_at')
      .$castTo<LoggedStatus>(),
)

/** What an agent had chosen at a moment: the last status that began before it. */
export const statusBefore = query<LoggedStatus, { agent: string; at: number }>('status-before', (db, p) =>
  db
    .selectFrom('agent_status_log')
    .select(['status', 'reason_id as reasonId', 'from_at as from', 'until_at as until'])
    .where('agent_id', '=', p.agent)
    .where('from_at', '<', p.at)
    .orderBy('from_at', 'desc')
    .limit(1)
    .$castTo<LoggedStatus>(),
)
