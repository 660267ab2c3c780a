import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { type Interaction, whyNotTake } from '../../domain/interaction.ts'
import { queueByKey } from '../../queries/site/queue-by-key.ts'
import { wasRestored } from '../../queries/sync/was-restored.ts'
import { queuesOfAgent } from '../../queries/agents/queues-of-agent.ts'
import type { CommandContext, CommandReading } from '../../store/command-definition.ts'
import { command } from '../command.ts'
import { findActingAgent } from '../finding/find-agent.ts'
import { findInteraction } from '../finding/find-interaction.ts'
import { isShared } from '../finding/is-shared.ts'
import { whyNotAccept } from '../finding/why-not-accept.ts'
import { stageTake } from '../staging/stage-take.ts'

const input = z.strictObject({ ref: z.string().min(1), expectedVersion: z.number().int().optional() })

/**
 * Takes one waiting interaction, or one that is offered to the actor, by hand. What a server that was restored from a backup had given
 * him before is his again by the same claim, whether or not he is free for it now.
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
    const before = await lostClaim(tx, interaction, context)
    if (interaction.state === 'queued' && before === undefined) {
      const serves = (await tx.all(queuesOfAgent, { agent: context.actor })).some(
        ({ key }) => key === interaction.queueId,
      )
      if (!serves)
        return refuse({ code: 'agent-not-in-queue', agent: context.actor, queue: interaction.queueId })
      const queue = await tx.one(queueByKey, { key: interaction.queueId })
      if (queue?.routing === 'next-only') return refuse({ code: 'queue-next-only', queue: queue.name })
    }
    const full =
      before === undefined && (await whyNotAccept(tx, interaction, { agent: context.actor, at: context.at }))
    if (full) return refuse(full)
    await stageTake(
      tx,
      { ...interaction, fence: (before ?? interaction.fence + 1) - 1 },
      context.actor,
      context,
    )
    return accept({ ref: interaction.ref, queue: interaction.queueId })
  },
  {
    isForServer: async (tx, { ref }, actor) => {
      const found = await findInteraction(tx, ref)
      return found.ok && (await isShared(tx, found.value, actor))
    },
  },
)

/** The number of a later claim by which the giver had it, where this server was restored from a backup and does not know that. */
async function lostClaim(
  tx: CommandReading,
  { id, fence }: Interaction,
  { actor, whenGiven }: CommandContext,
): Promise<number | undefined> {
  const then = whenGiven?.('interactions', id)
  const claim = then?.['held_by'] === actor ? then['fence'] : undefined
  if (typeof claim !== 'number' || claim <= fence) return undefined
  return (await tx.one(wasRestored, {})) ? claim : undefined
}
