import { query } from '../../store/query.ts'

/** The entry of the status log that still runs. */
export const openStatusLog = query<{ readonly id: string; readonly fromAt: number }, { agent: string }>(
  'open-status-log',
  (db, p) =>
    db
      .selectFrom('agent_status_log')
      .select(['id', 'from_at as fromAt'])
      .where('agent_id', '=', p.agent)
      .where('until_at', 'is', null)
      .orderBy('from_at', 'desc')
      .limit(1),
)
