import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { command, personal } from '../command.ts'
import { findAgent } from '../finding/find-agent.ts'

const input = z.strictObject({
  agent: z.string().min(1),
  /** argon2id in the PHC string format; the password itself never gets this far. */
  hash: personal(z.string().startsWith('$argon2id$').max(300)),
})

/**
 * Gives an agent a password to sign in at the server with; the one before is forgotten.
 * Refuses: agent-unknown, agent-disabled.
 */
export const setPassword = command('password.set', input, async (tx, { agent, hash }, context) => {
  const found = await findAgent(tx, agent)
  if (!found.ok) return found
  const denied = await context.permit({ owner: found.value.key })
  if (denied) return refuse(denied)
  const id = found.value.key
  const columns = { hash, setAt: context.at }
  if ((await tx.versionOf('passwords', id)) === undefined) tx.insert('passwords', { id, ...columns })
  else tx.patch('passwords', id, columns)
  return accept({ agent: id })
})
