import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { whyNotTake } from '../../domain/interaction.ts'
import { queueByKey } from '../../queries/site/queue-by-key.ts'
import { queuesOfAgent } from '../../queries/agents/queues-of-agent.ts'
import { command } from '../command.ts'
import { findActingAgent } from '../finding/find-agent.ts'
import { findInteraction } from '../finding/find-interaction.ts'
import { isShared } from '../finding/is-shared.ts'
import { whyNotAccept } from '../finding/why-not-accept.ts'
import { stageTake } from '../staging/stage-take.ts'

const input = z.strictObject({ ref: z.string().min(1), expectedVersion: z.number().int().optional() })

/**
 * Takes one waiting interaction, or one that is offered to the actor, by hand.
 * Refuses: agent-required, agent-logged-out, interaction-not-found, interaction-changed, interaction-taken,
 * interaction-already-yours, interaction-offered-to-other, interaction-finished, agent-not-in-queue, queue-next-only,
 * offer-timed-out, agent-at-capacity.
 */
export const takeInteraction = command(
  'interaction.take',
  input,
  async (tx, given, context) => {
    const acting = await findActingAgent(tx, context.actor)
    if (!acting.ok) return acting
    const found = await findInteraction(tx, given.ref, given.expectedVersion)
    if (!found.ok) return found
    const interaction = found.value
    const denied = await context.permit({ owner: interaction.heldBy, queue: interaction.queueId })
    if (denied) return refuse(denied)
    const refusal = whyNotTake(interaction, context.actor)
    if (refusal) return refuse(refusal)
    if (interaction.state === 'queued') {
      const serves = (await tx.all(queuesOfAgent, { agent: context.actor })).some(
        ({ key }) => key === interaction.queueId,
      )
      if (!serves)
        return refuse({ code: 'agent-not-in-queue', agent: context.actor, queue: interaction.queueId })
      const queue = await tx.one(queueByKey, { key: interaction.queueId })
      if (queue?.routing === 'next-only') return refuse({ code: 'queue-next-only', queue: queue.name })
    }
    const full = await whyNotAccept(tx, interaction, { agent: context.actor, at: context.at })
    if (full) return refuse(full)
    await stageTake(tx, interaction, context.actor, context)
    return accept({ ref: interaction.ref, queue: interaction.queueId })
  },
  {
    isForServer: async (tx, { ref }, actor) => {
      const found = await findInteraction(tx, ref)
      return found.ok && (await isShared(tx, found.value, actor))
    },
  },
)
