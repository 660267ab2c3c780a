import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { reservedActors } from '../../domain/ids.ts'
import { rowOnlyHere } from '../../queries/events/row-only-here.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { command } from '../command.ts'
import { findAgent } from '../finding/find-agent.ts'
import { findOpenCallback } from '../finding/find-open-callback.ts'

/** `agent`: null for anyone of its queue; the actor unless given. */
const input = z.strictObject({ ref: z.string().min(1), agent: z.string().min(1).nullable().optional() })

/**
 * Says who makes a callback that has not come up yet: the actor takes it over, somebody is given it, or it is anyone's.
 * Refuses: callback-not-found, callback-finished, callback-came-up, agent-required, agent-unknown, agent-disabled,
 * nothing-to-change.
 */
export const assignCallback = command(
  'callback.assign',
  input,
  async (tx, given, context) => {
    const found = await findOpenCallback(tx, given.ref)
    if (!found.ok) return found
    const callback = found.value
    const denied = await context.permit({ owner: callback.agentId, queue: callback.queueId })
    if (denied) return refuse(denied)
    if (given.agent === undefined && reservedActors.includes(context.actor))
      return refuse({ code: 'agent-required' })
    const wanted = given.agent === undefined ? context.actor : given.agent
    const agent = wanted === null ? null : await findAgent(tx, wanted)
    if (agent && !agent.ok) return agent
    // What has come up is work of its own, which is taken and handed over like any other.
    const id = callback.madeInteractionId
    const made = id === null ? undefined : await tx.one(interactionById, { id })
    if (made) return refuse({ code: 'callback-came-up', ref: callback.ref, interaction: made.ref })
    const agentId = agent?.value.key ?? null
    if (agentId === callback.agentId) return refuse({ code: 'nothing-to-change' })
    tx.patch('callbacks', callback.id, { agentId })
    return accept({ ref: callback.ref, agent: agentId })
  },
  {
    edits: 'as-a-whole',
    // Who takes it over calls the customer: two must not, each on a device of his own.
    isForServer: async (tx, { ref }, actor) => {
      const found = await findOpenCallback(tx, ref)
      if (!found.ok || found.value.agentId === actor) return false
      return !(await tx.one(rowOnlyHere, { table: 'callbacks', id: found.value.id }))
    },
  },
)
