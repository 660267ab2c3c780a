import { query } from '../../store/query.ts'

/** The tokens of a device that may still be used. */
export const tokensOfDevice = query<{ id: string; agent: string }, { device: string }>(
  'tokens-of-device',
  (db, p) =>
    db
      .selectFrom('access_tokens')
      .select(['id', 'agent_id as agent'])
      .where('device', '=', p.device)
      .where('device', 'is not', null)
      .where('revoked_at', 'is', null),
)
