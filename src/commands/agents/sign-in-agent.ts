import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { reservedActors } from '../../domain/ids.ts'
import { command } from '../command.ts'
import { findAgent } from '../finding/find-agent.ts'
import { stageStatus } from '../staging/stage-status.ts'

const input = z.strictObject({})

/**
 * Signs the actor in: not ready, until he says that he is. An agent who is signed in already stays as he is.
 * Refuses: agent-required, agent-unknown, agent-disabled, status-unchanged.
 */
export const signInAgent = command('agent.sign-in', input, async (tx, _given, context) => {
  if (reservedActors.includes(context.actor)) return refuse({ code: 'agent-required' })
  const found = await findAgent(tx, context.actor)
  if (!found.ok) return found
  const denied = await context.permit({ owner: context.actor })
  if (denied) return refuse(denied)
  const { key, status } = found.value
  if (status !== 'logged-out') return refuse({ code: 'status-unchanged', agent: key, status })
  await stageStatus(tx, found.value, { status: 'not-ready', reasonId: null }, context)
  return accept({ agent: key })
})
