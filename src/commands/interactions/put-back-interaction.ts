import * as z from 'zod'
import { isLiveChannel } from '../../domain/channel.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { command, personal } from '../command.ts'
import { findAgent } from '../finding/find-agent.ts'
import { findInteraction } from '../finding/find-interaction.ts'
import { isInOthersHands } from '../finding/is-shared.ts'
import { findPutBackReason } from '../finding/find-put-back-reason.ts'
import { whyNotHandle } from '../finding/why-not-handle.ts'
import { stageOfferEnd } from '../staging/stage-offer.ts'
import { stagePaused } from '../staging/process/stage-pause.ts'
import { stageSegmentEnd } from '../staging/stage-segment-end.ts'
import { stageNextStatus } from '../staging/stage-status.ts'
import { stageWaitingSegment } from '../staging/stage-segment.ts'

const input = z.strictObject({
  ref: z.string().min(1),
  reason: personal(z.string().max(500)),
  expectedVersion: z.number().int().optional(),
})

/**
 * Puts an interaction in hand back into its queue with its original waiting time; needs a reason and is counted. One of the
 * site's reasons for it; free words where the site has none. Out of the hands of somebody else by who may act for him: the
 * segment stays his who handled it, and his next status begins.
 * Refuses: interaction-not-found, interaction-changed, interaction-not-yours, interaction-not-in-hand,
 * interaction-in-other-state, interaction-live, put-back-reason-required, put-back-reason-unknown.
 */
export const putBackInteraction = command(
  'interaction.put-back',
  input,
  async (tx, given, context) => {
    const found = await findInteraction(tx, given.ref, given.expectedVersion)
    if (!found.ok) return found
    const interaction = found.value
    const denied = await context.permit({ owner: interaction.heldBy, queue: interaction.queueId })
    if (denied) return refuse(denied)
    const holder = interaction.heldBy ?? context.actor
    const refusal = await whyNotHandle(interaction, ['offered', 'active', 'held'], context)
    if (refusal) return refuse(refusal)
    if (isLiveChannel(interaction.channel) && interaction.state !== 'offered') {
      return refuse({ code: 'interaction-live', ref: interaction.ref, channel: interaction.channel })
    }
    const why = await findPutBackReason(tx, 'put-back', { ref: interaction.ref, reason: given.reason })
    if (!why.ok) return why
    const reason = why.value
    // An offer that somebody else ends was not declined by whom it went to.
    const offerEnd = holder === context.actor ? 'declined' : 'withdrawn'
    await stageOfferEnd(tx, interaction.id, { state: offerEnd, reason }, context)
    const from = await stageSegmentEnd(tx, interaction.id, { ending: 'put-back', reason }, context)
    stageWaitingSegment(tx, { interactionId: interaction.id, queueId: interaction.queueId, from }, context)
    tx.patch('interactions', interaction.id, {
      state: 'queued',
      heldBy: null,
      putBacks: interaction.putBacks + 1,
    })
    await stagePaused(tx, interaction.caseId, context)
    const agent = await findAgent(tx, holder)
    if (agent.ok) await stageNextStatus(tx, agent.value, interaction.id, context)
    return accept({ ref: interaction.ref, queue: interaction.queueId })
  },
  {
    isForServer: async (tx, { ref }, actor) => {
      const found = await findInteraction(tx, ref)
      return found.ok && (await isInOthersHands(tx, found.value, actor))
    },
  },
)
