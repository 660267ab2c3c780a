import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { defaultRights } from '../../domain/default-rights.ts'
import { nearest } from '../../domain/nearest.ts'
import { isWithinScopes } from '../../domain/token-scopes.ts'
import { lockOfAgent } from '../../queries/access/lock-of-agent.ts'
import { command, personal } from '../command.ts'
import { findAgent } from '../finding/find-agent.ts'
import { secretHash, tokenId } from './access-input.ts'

const input = z.strictObject({
  id: tokenId,
  agent: z.string().min(1),
  label: z.string().min(1).max(100),
  /** Names of commands and readings, or patterns of them: `interaction.wrap-up`, `customer.*`. */
  scopes: z
    .array(z.string().regex(/^(\*|[a-z-]+(\.[a-z-]+)*(\.\*)?)$/))
    .min(1)
    .max(100),
  hash: personal(secretHash),
  expiresAt: z.number().int().nullable(),
})

/**
 * Gives a script a token: it acts as an agent, and may no more of what the agent may than its scopes name.
 * Refuses: agent-unknown, agent-disabled, agent-locked, scope-unknown.
 */
export const issueToken = command('token.issue', input, async (tx, given, context) => {
  const found = await findAgent(tx, given.agent)
  if (!found.ok) return found
  const agentId = found.value.key
  const denied = await context.permit({ owner: agentId })
  if (denied) return refuse(denied)
  if (await tx.one(lockOfAgent, { agent: agentId })) return refuse({ code: 'agent-locked', agent: agentId })
  const { id, label, scopes, hash, expiresAt } = given
  const rights = Object.keys(defaultRights)
  const scope = scopes.find((one) => !rights.some((right) => isWithinScopes([one], right)))
  if (scope !== undefined) return refuse({ code: 'scope-unknown', scope, nearest: nearest(scope, rights) })
  tx.insert('access_tokens', {
    id,
    device: null,
    agentId,
    label,
    scopes,
    hash,
    madeAt: context.at,
    expiresAt,
    revokedAt: null,
    revokedBy: null,
  })
  return accept({ id, agent: agentId, expiresAt })
})
