import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { AgentRow } from '../../queries/agents/agent-by-key.ts'
import { queueByKey } from '../../queries/site/queue-by-key.ts'
import { rowOnlyHere } from '../../queries/events/row-only-here.ts'
import { command } from '../command.ts'
import { findAgentFor } from '../finding/find-agent-for.ts'
import { findAgent } from '../finding/find-agent.ts'
import { findInteraction } from '../finding/find-interaction.ts'
import { whyNotMore } from '../finding/why-not-more.ts'
import { stageOffer } from '../staging/stage-offer.ts'

/** `agent`: whom a supervisor names; whom the rules find, other than the giver, when left out. */
const input = z.strictObject({ ref: z.string().min(1), agent: z.string().optional() })

/**
 * Offers an interaction that waits to one agent, by the routing function "which agent" or by a supervisor's word, who may
 * overlook skills and what would be interrupted, but neither readiness nor capacity. Who gives it away does not get it himself:
 * whoever wants it takes it.
 * Refuses: interaction-not-found, interaction-in-other-state, agent-unknown, agent-disabled, offer-to-self, agent-away,
 * agent-not-ready, agent-next-status-chosen, agent-at-capacity, no-agent-free.
 */
export const offerInteraction = command(
  'interaction.offer',
  input,
  async (tx, given, context) => {
    const found = await findInteraction(tx, given.ref)
    if (!found.ok) return found
    const interaction = found.value
    const { id, ref, channel, state, queueId } = interaction
    const denied = await context.permit({ owner: null, queue: queueId })
    if (denied) return refuse(denied)
    if (state !== 'queued')
      return refuse({ code: 'interaction-in-other-state', ref, state, needs: ['queued'] })
    const queue = await tx.one(queueByKey, { key: queueId })
    if (!queue) throw new Error(`interaction ${id} waits in no queue`)
    let agent: string | undefined
    if (given.agent === undefined) {
      agent = await findAgentFor(tx, { interaction, queue, except: context.actor }, context.at)
      if (agent === undefined) return refuse({ code: 'no-agent-free', ref })
    } else {
      const named = await findAgent(tx, given.agent)
      if (!named.ok) return named
      agent = named.value.key
      // Taking is the verb for oneself: an offer would go round what the queue says of taking.
      if (agent === context.actor) return refuse({ code: 'offer-to-self', ref })
      const refusal =
        whyNotOfferedTo(named.value) ?? (await whyNotMore(tx, agent, { channel, how: 'offered', id }))
      if (refusal) return refuse(refusal)
    }
    const how = given.agent === undefined ? 'routing' : 'supervisor'
    const expiresAt = await stageOffer(tx, { interactionId: id, channel, queueId, agent, how }, context)
    tx.patch('interactions', id, { state: 'offered', heldBy: agent })
    return accept({ ref, queue: queueId, agent, expiresAt })
  },
  {
    isForServer: async (tx, { ref }) => {
      const found = await findInteraction(tx, ref)
      return found.ok && !(await tx.one(rowOnlyHere, { table: 'interactions', id: found.value.id }))
    },
  },
)

function whyNotOfferedTo({ key, status, nextStatus }: AgentRow): Refusal | undefined {
  if (status === 'logged-out') return { code: 'agent-away', agent: key }
  if (status !== 'ready') return { code: 'agent-not-ready', agent: key }
  return nextStatus === null ? undefined : { code: 'agent-next-status-chosen', agent: key }
}
