import { query } from '../../store/query.ts'
import { type StoredToken, type TokenRow, readToken, tokenColumns } from './token-by-id.ts'

/** The tokens that may still be used, the oldest first. */
export const tokenList = query<StoredToken, TokenRow, { limit: number }>(
  'token-list',
  (db, p) =>
    db
      .selectFrom('access_tokens')
      .leftJoin('devices', 'devices.id', 'access_tokens.device')
      .select(tokenColumns)
      .where('access_tokens.revoked_at', 'is', null)
      .where('devices.revoked_at', 'is', null)
      .orderBy('access_tokens.made_at')
      .orderBy('access_tokens.id')
      .limit(p.limit),
  readToken,
)
