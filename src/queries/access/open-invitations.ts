import { query } from '../../store/query.ts'

/** Invitations that may still be used, by whom they let in. */
export const openInvitations = query<{ readonly agent: string }, { now: number }>(
  'open-invitations',
  (db, p) =>
    db
      .selectFrom('invitations')
      .select('agent_id as agent')
      .where('used_at', 'is', null)
      .where('expires_at', '>', p.now),
)
