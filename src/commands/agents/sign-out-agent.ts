import * as z from 'zod'
import { isLiveChannel } from '../../domain/channel.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { reservedActors } from '../../domain/ids.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { offersOfAgent } from '../../queries/agents/offers-of-agent.ts'
import { workInHand } from '../../queries/agents/work-in-hand.ts'
import { command } from '../command.ts'
import { findAgent } from '../finding/find-agent.ts'
import { stageOfferEnd } from '../staging/stage-offer.ts'
import { stagePaused } from '../staging/process/stage-pause.ts'
import { stageRingingBack } from '../staging/stage-ringing-back.ts'
import { stageSegmentEnd } from '../staging/stage-segment-end.ts'
import { stageStatus } from '../staging/stage-status.ts'
import { stageWaitingSegment } from '../staging/stage-segment.ts'

/** `work`: what becomes of work in hand that is not live: kept for later, or put back into its queues. */
const input = z.strictObject({ work: z.enum(['keep', 'put-back']).optional() })

/**
 * Signs the actor out; an offer that rings goes back to its queue.
 * Refuses: agent-required, agent-unknown, status-unchanged, agent-has-work-in-hand when nothing says what becomes of it,
 * interaction-live for a person who is still on the line.
 */
export const signOutAgent = command('agent.sign-out', input, async (tx, given, context) => {
  if (reservedActors.includes(context.actor)) return refuse({ code: 'agent-required' })
  const found = await findAgent(tx, context.actor)
  if (!found.ok) return found
  const denied = await context.permit({ owner: context.actor })
  if (denied) return refuse(denied)
  const agent = found.value
  if (agent.status === 'logged-out')
    return refuse({ code: 'status-unchanged', agent: agent.key, status: agent.status })
  const ringing = (await tx.all(offersOfAgent, { agent: agent.key })).filter(
    ({ expiresAt }) => expiresAt !== null,
  )
  const work = (await tx.all(workInHand, { agent: agent.key })).filter(
    ({ id }) => !ringing.some(({ interactionId }) => interactionId === id),
  )
  const live = work.find(
    ({ channel, state }) => isLiveChannel(channel) && (state === 'active' || state === 'held'),
  )
  if (live) return refuse({ code: 'interaction-live', ref: live.ref, channel: live.channel })
  if (work.length > 0 && given.work === undefined) {
    return refuse({ code: 'agent-has-work-in-hand', agent: agent.key, refs: work.map(({ ref }) => ref) })
  }
  const putBack = given.work === 'put-back' ? work.filter(({ state }) => state !== 'wrapping-up') : []
  for (const { id } of putBack) {
    const interaction = await tx.one(interactionById, { id })
    if (!interaction) continue
    await stageOfferEnd(tx, id, { state: 'withdrawn' }, context)
    const from = await stageSegmentEnd(tx, id, { ending: 'put-back', reason: 'signed out' }, context)
    stageWaitingSegment(tx, { interactionId: id, queueId: interaction.queueId, from }, context)
    tx.patch('interactions', id, { state: 'queued', heldBy: null, putBacks: interaction.putBacks + 1 })
    await stagePaused(tx, interaction.caseId, context)
  }
  await stageRingingBack(tx, agent.key, context)
  await stageStatus(tx, agent, { status: 'logged-out', reasonId: null }, context)
  return accept({ agent: agent.key, putBack: putBack.map(({ ref }) => ref) })
})
