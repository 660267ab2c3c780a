import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { lockOfAgent } from '../../queries/access/lock-of-agent.ts'
import { command } from '../command.ts'
import { findAgent } from '../finding/find-agent.ts'

const input = z.strictObject({ agent: z.string().min(1) })

/**
 * Lets an agent in again, with the devices, tokens and password that he had. What waits in quarantine goes on waiting.
 * Refuses: agent-unknown, agent-disabled, agent-not-locked, agent-locked for whoever would unlock himself.
 */
export const unlockAgent = command('agent.unlock', input, async (tx, given, context) => {
  const found = await findAgent(tx, given.agent)
  if (!found.ok) return found
  const { key } = found.value
  const denied = await context.permit({ owner: key })
  if (denied) return refuse(denied)
  const lock = await tx.one(lockOfAgent, { agent: key })
  if (!lock) return refuse({ code: 'agent-not-locked', agent: key })
  if (key === context.actor) return refuse({ code: 'agent-locked', agent: key })
  tx.remove('agent_locks', key)
  return accept({ agent: key, lockedAt: lock.lockedAt, lockedBy: lock.lockedBy })
})
