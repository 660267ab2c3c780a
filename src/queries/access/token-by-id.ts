import { query } from '../../store/query.ts'
import { fromJson } from '../stored-json.ts'

export type TokenRow = {
  readonly id: string
  /** Null for a token of a script. */
  readonly device: string | null
  readonly agent: string
  readonly label: string
  /** What it may be used for; empty for a device, which may all that its agent may. */
  readonly scopes: readonly string[]
  readonly hash: string
  readonly madeAt: number
  readonly expiresAt: number | null
  readonly revokedAt: number | null
  /** When its device was revoked; null also where it has none. */
  readonly deviceRevokedAt: number | null
}

export type StoredToken = Omit<TokenRow, 'scopes'> & { readonly scopes: string }

export const tokenColumns = [
  'access_tokens.id',
  'access_tokens.device',
  'access_tokens.agent_id as agent',
  'access_tokens.label',
  'access_tokens.scopes',
  'access_tokens.hash',
  'access_tokens.made_at as madeAt',
  'access_tokens.expires_at as expiresAt',
  'access_tokens.revoked_at as revokedAt',
  'devices.revoked_at as deviceRevokedAt',
] as const

export function readToken({ scopes, ...token }: StoredToken): TokenRow {
  return { ...token, scopes: fromJson(scopes) }
}

/** Since when its agent is locked out, and since when the whole site is closed to devices. */
type Barred = { readonly lockedAt: number | null; readonly closedAt: number | null }

export const tokenById = query<StoredToken & Barred, TokenRow & Barred, { id: string }>(
  'token-by-id',
  (db, p) =>
    db
      .selectFrom('access_tokens')
      .leftJoin('devices', 'devices.id', 'access_tokens.device')
      .leftJoin('agent_locks', 'agent_locks.id', 'access_tokens.agent_id')
      .select(tokenColumns)
      .leftJoin('site_closures', (join) => join.onTrue())
      .select(['agent_locks.locked_at as lockedAt', 'site_closures.closed_at as closedAt'])
      .where('access_tokens.id', '=', p.id),
  ({ lockedAt, closedAt, ...token }) => ({ ...readToken(token), lockedAt, closedAt }),
)
