import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { command, personal } from '../command.ts'
import { findWhoIsLetIn } from '../finding/find-who-is-let-in.ts'
import { secretHash, tokenId } from './access-input.ts'

const input = z.strictObject({
  id: tokenId,
  agent: z.string().min(1),
  hash: personal(secretHash),
  expiresAt: z.number().int(),
})

/**
 * Lets an agent sign in at the server once, without a password.
 * Refuses: agent-unknown, agent-disabled, agent-locked.
 */
export const makeInvitation = command('invitation.make', input, async (tx, given, context) => {
  const found = await findWhoIsLetIn(tx, given.agent)
  if (!found.ok) return found
  const agentId = found.value.key
  const denied = await context.permit({ owner: agentId })
  if (denied) return refuse(denied)
  const { id, hash, expiresAt } = given
  tx.insert('invitations', { id, agentId, hash, madeAt: context.at, expiresAt, usedAt: null })
  return accept({ agent: agentId, id, expiresAt })
})
