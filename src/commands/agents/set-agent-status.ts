import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { reservedActors } from '../../domain/ids.ts'
import { workInHand } from '../../queries/agents/work-in-hand.ts'
import { command } from '../command.ts'
import { findAgent } from '../finding/find-agent.ts'
import { findNotReadyReason } from '../finding/find-not-ready-reason.ts'
import { stageStatus } from '../staging/stage-status.ts'

const input = z.strictObject({
  status: z.enum(['ready', 'not-ready']),
  /** Key or label of a reason of the site; asked for with not-ready. */
  reason: z.string().optional(),
  /** Applies it when the work in hand is over; at once when there is none. */
  afterThis: z.boolean().optional(),
  /** Key of somebody else whose status it is, who is signed in; the actor’s own unless given. */
  agent: z.string().min(1).optional(),
})

type Chosen = {
  readonly agent: string
  readonly status: 'ready' | 'not-ready'
  readonly reasonId: string | null
  readonly when: 'now' | 'after-this'
}

/**
 * Chooses the actor's status, now or for after the work in hand. Signs a logged-out agent in. Who leads somebody chooses his,
 * while he is signed in.
 * Refuses: agent-required, agent-unknown, agent-disabled, agent-away, not-ready-reason-required, not-ready-reason-unknown, status-unchanged.
 */
export const setAgentStatus = command('agent.set-status', input, async (tx, given, context) => {
  if (given.agent === undefined && reservedActors.includes(context.actor)) {
    return refuse({ code: 'agent-required' })
  }
  const found = await findAgent(tx, given.agent ?? context.actor)
  if (!found.ok) return found
  const agent = found.value
  const denied = await context.permit({ owner: agent.key })
  if (denied) return refuse(denied)
  // Nobody but he himself says that he has come to work.
  if (agent.key !== context.actor && agent.status === 'logged-out')
    return refuse({ code: 'agent-away', agent: agent.key })
  const reason = given.status === 'not-ready' ? await findNotReadyReason(tx, given.reason) : accept(null)
  if (!reason.ok) return reason
  const chosen = { status: given.status, reasonId: reason.value }
  const isBusy = (await tx.all(workInHand, { agent: agent.key })).some(({ state }) => state !== 'offered')
  if (given.afterThis === true && isBusy) {
    if (agent.nextStatus === chosen.status && agent.nextReasonId === chosen.reasonId) {
      return refuse({ code: 'status-unchanged', agent: agent.key, status: given.status })
    }
    tx.patch('agents', agent.key, { nextStatus: chosen.status, nextReasonId: chosen.reasonId })
    return accept<Chosen>({ agent: agent.key, ...chosen, when: 'after-this' })
  }
  if (agent.status === chosen.status && agent.reasonId === chosen.reasonId && agent.nextStatus === null) {
    return refuse({ code: 'status-unchanged', agent: agent.key, status: given.status })
  }
  await stageStatus(tx, agent, chosen, context)
  return accept<Chosen>({ agent: agent.key, ...chosen, when: 'now' })
})
