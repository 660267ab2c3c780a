import { query } from '../../store/query.ts'

export type InvitationRow = {
  readonly id: string
  readonly agent: string
  readonly hash: string
  readonly expiresAt: number
  readonly usedAt: number | null
}

export const invitationById = query<InvitationRow, { id: string }>('invitation-by-id', (db, p) =>
  db
    .selectFrom('invitations')
    .select(['id', 'agent_id as agent', 'hash', 'expires_at as expiresAt', 'used_at as usedAt'])
    .where('id', '=', p.id),
)
