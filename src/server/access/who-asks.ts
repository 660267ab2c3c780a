import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { tokenById } from '../../queries/access/token-by-id.ts'
import { isLetIn } from './is-let-in.ts'
import type { ServerStore } from '../../store/server-store.ts'
import { isSecretOf, readTokenText } from './access-token.ts'

/** Who a request is of, as its token says and nothing else does. */
export type Asking = {
  readonly agent: string
  /** Null for a script. */
  readonly device: string | null
  readonly token: string
  /** What a script may; empty for a device, which may all that its agent may. */
  readonly scopes: readonly string[]
  /** Whether its device was revoked: it is told nothing more, and what it sends is put aside. */
  readonly isRevoked: boolean
}

/**
 * Reads the header `Authorization: Bearer lin_…`.
 * Refuses: sign-in-needed when the token is none, has ended, or its agent has left.
 */
export async function whoAsks(
  { reader }: Pick<ServerStore, 'reader'>,
  header: string | undefined,
  now: number,
): Promise<Decision<Asking>> {
  const unknown = refuse({ code: 'sign-in-needed', server: 'here' })
  const given = readTokenText(/^Bearer (\S+)$/.exec(header ?? '')?.[1] ?? '')
  if (!given) return unknown
  const token = await reader.one(tokenById, { id: given.id })
  if (!token || !isSecretOf(given.secret, token.hash)) return unknown
  if (token.revokedAt !== null || (token.expiresAt !== null && token.expiresAt <= now)) return unknown
  if (!(await isLetIn(reader, token.agent))) return unknown
  const { agent, device, scopes, id } = token
  return accept({ agent, device, scopes, token: id, isRevoked: token.deviceRevokedAt !== null })
}
