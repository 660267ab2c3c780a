import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { whyNotInHand } from '../../domain/interaction.ts'
import { command } from '../command.ts'
import { findActingAgent } from '../finding/find-agent.ts'
import { findInteraction } from '../finding/find-interaction.ts'
import { isShared } from '../finding/is-shared.ts'
import { whyNotAccept } from '../finding/why-not-accept.ts'
import { stageTake } from '../staging/stage-take.ts'

const input = z.strictObject({ ref: z.string().min(1) })

/**
 * Accepts what is offered to the actor.
 * Refuses: agent-required, agent-logged-out, interaction-not-found, interaction-not-yours, interaction-not-in-hand,
 * interaction-in-other-state, offer-timed-out, agent-at-capacity.
 */
export const acceptInteraction = command(
  'interaction.accept',
  input,
  async (tx, given, context) => {
    const acting = await findActingAgent(tx, context.actor)
    if (!acting.ok) return acting
    const found = await findInteraction(tx, given.ref)
    if (!found.ok) return found
    const interaction = found.value
    const denied = await context.permit({ owner: interaction.heldBy, queue: interaction.queueId })
    if (denied) return refuse(denied)
    const refusal =
      whyNotInHand(interaction, context.actor, ['offered']) ??
      (await whyNotAccept(tx, interaction, { agent: context.actor, at: context.at }))
    if (refusal) return refuse(refusal)
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
