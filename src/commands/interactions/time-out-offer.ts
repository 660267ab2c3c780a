import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { offerById } from '../../queries/agents/offer-by-id.ts'
import { systemReason } from '../../queries/site/system-reason.ts'
import { command } from '../command.ts'
import { findAgent } from '../finding/find-agent.ts'
import { stageOfferEnd } from '../staging/stage-offer.ts'
import { stageStatus } from '../staging/stage-status.ts'

const input = z.strictObject({ dueWorkId: z.string(), offerId: z.string() })

/**
 * Takes back an offer that nobody answered (RONA): the interaction waits on with the time it has waited, and its agent, if he
 * is still ready, is set not ready with the system's reason. Source: FIELD.md, "RONA".
 * Refuses: due-work-gone when it was answered meanwhile.
 */
export const timeOutOffer = command('interaction.time-out-offer', input, async (tx, given, context) => {
  const offer = await tx.one(offerById, { id: given.offerId })
  const interaction = offer && (await tx.one(interactionById, { id: offer.interactionId }))
  if (offer?.state !== 'pending' || interaction?.state !== 'offered') {
    return refuse({ code: 'due-work-gone', kind: 'interaction.time-out-offer' })
  }
  const denied = await context.permit({ owner: offer.agentId, queue: interaction.queueId })
  if (denied) return refuse(denied)
  await stageOfferEnd(tx, interaction.id, { state: 'timed-out' }, context)
  tx.patch('interactions', interaction.id, { state: 'queued', heldBy: null })
  const agent = await findAgent(tx, offer.agentId)
  if (agent.ok && agent.value.status === 'ready') {
    const reason = await tx.one(systemReason, { system: 'rona' })
    await stageStatus(tx, agent.value, { status: 'not-ready', reasonId: reason?.key ?? null }, context)
  }
  return accept({ ref: interaction.ref, agent: offer.agentId })
})
