import * as z from 'zod'
import { isLiveChannel } from '../../domain/channel.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { routingRank } from '../../domain/routing.ts'
import { command, personal } from '../command.ts'
import { dueTimeOfQueue } from '../finding/due-time-of-queue.ts'
import { findAgent } from '../finding/find-agent.ts'
import { findInteraction } from '../finding/find-interaction.ts'
import { isInOthersHands } from '../finding/is-shared.ts'
import { findQueue } from '../finding/find-queue.ts'
import { stageNote } from '../staging/stage-note.ts'
import { whyNotHandle } from '../finding/why-not-handle.ts'
import { whyNotMore } from '../finding/why-not-more.ts'
import { stageOffer, stageOfferEnd } from '../staging/stage-offer.ts'
import { stagePaused } from '../staging/process/stage-pause.ts'
import { stageSegmentEnd } from '../staging/stage-segment-end.ts'
import { stageNextStatus } from '../staging/stage-status.ts'
import { stageWaitingSegment } from '../staging/stage-segment.ts'

const input = z.strictObject({
  ref: z.string().min(1),
  queue: z.string().optional(),
  agent: z.string().optional(),
  note: personal(z.string().max(10_000)).optional(),
})

/**
 * Hands an interaction over: to a queue, where it waits anew by its own arrival, or to an agent, to whom it is offered.
 * The segment of whoever has it ends, a new one begins. Who may act for him hands it over too, to himself as well.
 * Refuses: interaction-not-found, interaction-not-yours, interaction-not-in-hand, interaction-in-other-state,
 * transfer-target-required, queue-unknown, queue-unchanged, agent-unknown, agent-disabled, transfer-to-self, interaction-taken,
 * agent-away for a person who would wait for nobody, agent-at-capacity.
 */
export const transferInteraction = command(
  'interaction.transfer',
  input,
  async (tx, given, context) => {
    const found = await findInteraction(tx, given.ref)
    if (!found.ok) return found
    const interaction = found.value
    const denied = await context.permit({ owner: interaction.heldBy, queue: interaction.queueId })
    if (denied) return refuse(denied)
    const { ref } = interaction
    const holder = interaction.heldBy ?? context.actor
    const refusal = await whyNotHandle(interaction, ['offered', 'active', 'held'], context)
    if (refusal) return refuse(refusal)
    if ((given.queue === undefined) === (given.agent === undefined))
      return refuse({ code: 'transfer-target-required' })

    let queueId = interaction.queueId
    let heldBy: string | null = null
    if (given.queue !== undefined) {
      const queue = await findQueue(tx, given.queue)
      if (!queue.ok) return queue
      if (queue.value.key === interaction.queueId)
        return refuse({ code: 'queue-unchanged', ref, queue: queue.value.name })
      queueId = queue.value.key
      await stageOfferEnd(tx, interaction.id, { state: 'withdrawn' }, context)
      const queuedAt = await stageSegmentEnd(tx, interaction.id, { ending: 'transferred' }, context)
      stageWaitingSegment(tx, { interactionId: interaction.id, queueId, from: queuedAt }, context)
      // Each queue has its own term, and both run from the arrival; without one the term it had goes on.
      const dueAt = (await dueTimeOfQueue(tx, queue.value, interaction.arrivedAt)) ?? interaction.dueAt
      const rankAt = routingRank({
        channel: interaction.channel,
        queuedAt,
        dueAt,
        priorityCreditSeconds: queue.value.priorityCreditSeconds,
        expectedHandlingSeconds: queue.value.expectedHandlingSeconds,
      })
      tx.patch('interactions', interaction.id, {
        state: 'queued',
        heldBy,
        queueId,
        queuedAt,
        dueAt,
        rankAt,
      })
    } else if (given.agent !== undefined) {
      const agent = await findAgent(tx, given.agent)
      if (!agent.ok) return agent
      if (agent.value.key === holder) {
        return refuse(
          holder === context.actor
            ? { code: 'transfer-to-self', ref }
            : { code: 'interaction-taken', ref, heldBy: holder },
        )
      }
      if (isLiveChannel(interaction.channel) && agent.value.status === 'logged-out') {
        return refuse({ code: 'agent-away', agent: agent.value.key })
      }
      heldBy = agent.value.key
      const { channel } = interaction
      const full = await whyNotMore(tx, heldBy, { channel, how: 'handed-over', id: interaction.id })
      if (full) return refuse(full)
      await stageOfferEnd(tx, interaction.id, { state: 'withdrawn' }, context)
      const offer = { interactionId: interaction.id, channel, queueId, agent: heldBy }
      await stageOffer(tx, { ...offer, how: 'transfer' }, context)
      const from = await stageSegmentEnd(tx, interaction.id, { ending: 'transferred' }, context)
      stageWaitingSegment(tx, { interactionId: interaction.id, queueId, from }, context)
      tx.patch('interactions', interaction.id, { state: 'offered', heldBy })
    }
    await stagePaused(tx, interaction.caseId, context)
    const note = given.note?.trim() ?? ''
    if (note !== '') {
      const { id: interactionId, customerId, caseId } = interaction
      await stageNote(tx, { interactionId, customerId, caseId, text: note }, context)
    }
    const agent = await findAgent(tx, holder)
    if (agent.ok) await stageNextStatus(tx, agent.value, interaction.id, context)
    return accept({ ref, queue: queueId, agent: heldBy })
  },
  {
    isForServer: async (tx, { ref }, actor) => {
      const found = await findInteraction(tx, ref)
      return found.ok && (await isInOthersHands(tx, found.value, actor))
    },
  },
)
