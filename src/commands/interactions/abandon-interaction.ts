import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import type { InteractionState } from '../../domain/interaction-state.ts'
import { command } from '../command.ts'
import { findAgent } from '../finding/find-agent.ts'
import { findInteraction } from '../finding/find-interaction.ts'
import { stageOfferEnd } from '../staging/stage-offer.ts'
import { stageSegmentEnd } from '../staging/stage-segment-end.ts'
import { stageNextStatus } from '../staging/stage-status.ts'

const input = z.strictObject({ ref: z.string().min(1) })

const waiting: readonly InteractionState[] = ['queued', 'offered']

/**
 * Says that the customer left while waiting, at the time of the command; an offer of it is over. Whether the abandon was
 * a short one is reckoned in views. Source: FIELD.md, "Words".
 * Refuses: interaction-not-found, interaction-finished, interaction-in-other-state once an agent has answered.
 */
export const abandonInteraction = command('interaction.abandon', input, async (tx, given, context) => {
  const found = await findInteraction(tx, given.ref)
  if (!found.ok) return found
  const { id, ref, state, queuedAt, heldBy, queueId } = found.value
  const denied = await context.permit({ owner: heldBy, queue: queueId })
  if (denied) return refuse(denied)
  if (!waiting.includes(state)) {
    return heldBy === null
      ? refuse({ code: 'interaction-finished', ref, state })
      : refuse({ code: 'interaction-in-other-state', ref, state, needs: waiting })
  }
  await stageOfferEnd(tx, id, { state: 'withdrawn' }, context)
  const leftAt = await stageSegmentEnd(tx, id, { ending: 'abandoned' }, context)
  tx.patch('interactions', id, { state: 'abandoned', heldBy: null, endedAt: leftAt, doneAt: leftAt })
  const agent = heldBy === null ? undefined : await findAgent(tx, heldBy)
  if (agent?.ok) await stageNextStatus(tx, agent.value, id, context)
  return accept({ ref, waitedMs: leftAt - queuedAt })
})
