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
  /** Why its agent is let in nowhere: what his devices still send is put aside, and they are told nothing more. Null where he is. */
  readonly shutOut: 'left' | 'locked' | null
}

/**
 * Reads the header `Authorization: Bearer lin_…`.
 * Whoever was let in on a device and has left is known by it all the same, though his tokens ended with that: what he did before is not lost.
 * Refuses: sign-in-needed when the token is none or has ended, site-closed, agent-locked for a script.
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
  const { agent, device, scopes, id, lockedAt, closedAt } = token
  const hasLeft = !(await isLetIn(reader, agent))
  const hasEnded = token.revokedAt !== null || (token.expiresAt !== null && token.expiresAt <= now)
  if (hasLeft ? device === null : hasEnded) return unknown
  if (closedAt !== null) return refuse({ code: 'site-closed' })
  const shutOut = hasLeft ? 'left' : lockedAt === null ? null : 'locked'
  if (shutOut === 'locked' && device === null) return refuse({ code: 'agent-locked', agent })
  return accept({ agent, device, scopes, token: id, isRevoked: token.deviceRevokedAt !== null, shutOut })
}
