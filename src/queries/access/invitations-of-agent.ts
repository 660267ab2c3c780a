import { query } from '../../store/query.ts'

/** The invitations of an agent that nobody has used. */
export const invitationsOfAgent = query<{ readonly id: string }, { agent: string }>(
  'invitations-of-agent',
  (db, p) =>
    db.selectFrom('invitations').select('id').where('agent_id', '=', p.agent).where('used_at', 'is', null),
)
