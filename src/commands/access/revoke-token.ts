import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { tokenById } from '../../queries/access/token-by-id.ts'
import { command } from '../command.ts'
import { tokenId } from './access-input.ts'

const input = z.strictObject({ id: tokenId })

/** Ends a token at once. Refuses: token-unknown. */
export const revokeToken = command('token.revoke', input, async (tx, { id }, context) => {
  const token = await tx.one(tokenById, { id })
  const denied = await context.permit({ owner: token?.agent ?? context.actor })
  if (denied) return refuse(denied)
  if (!token || token.revokedAt !== null) return refuse({ code: 'token-unknown', token: id })
  tx.patch('access_tokens', id, { revokedAt: context.at, revokedBy: context.actor })
  return accept({ id, agent: token.agent })
})
