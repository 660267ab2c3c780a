import * as z from 'zod'
import { whyNotContactPoint } from '../../domain/contact-point.ts'
import { accept, refuse } from '../../domain/decision.ts'
import type { Interaction } from '../../domain/interaction.ts'
import type { InteractionState } from '../../domain/interaction-state.ts'
import { originOfInteraction } from '../../queries/messages/own-addresses.ts'
import { queueByKey } from '../../queries/site/queue-by-key.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import { command } from '../command.ts'
import { findAgent } from '../finding/find-agent.ts'
import { findInteraction } from '../finding/find-interaction.ts'
import { stageCallback } from '../staging/stage-callback.ts'
import { stageOfferEnd } from '../staging/stage-offer.ts'
import { stageSegmentEnd } from '../staging/stage-segment-end.ts'
import { stageNextStatus } from '../staging/stage-status.ts'

const input = z.strictObject({ ref: z.string().min(1) })

const waiting: readonly InteractionState[] = ['queued', 'offered']

/**
 * Says that the customer left while waiting, at the time of the command; an offer of it is over. Whether the abandon was
 * a short one is reckoned in views. A caller is called back where his queue says so. Source: FIELD.md, "Words".
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
  const callback = await stageMissed(tx, found.value, { leftAt }, context)
  const agent = heldBy === null ? undefined : await findAgent(tx, heldBy)
  if (agent?.ok) await stageNextStatus(tx, agent.value, id, context)
  return accept({ ref, waitedMs: leftAt - queuedAt, callback })
})

/**
 * Stages that a caller who gave up is called back, where his queue says so: he showed a number, held the line for longer than a
 * mistake lasts, and may be called. Answers the ref of the callback, or null.
 */
async function stageMissed(
  tx: CommandView,
  { id, channel, direction, customerId, queueId, queuedAt }: Interaction,
  { leftAt }: { readonly leftAt: number },
  context: CommandContext,
): Promise<string | null> {
  if (channel !== 'call' || direction !== 'in') return null
  const queue = await tx.one(queueByKey, { key: queueId })
  const afterSeconds = queue?.missedCallbackSeconds ?? null
  const isMistake = leftAt - queuedAt < (queue?.shortAbandonSeconds ?? 0) * 1000
  const phone = (await tx.one(originOfInteraction, { id }))?.contact ?? null
  if (afterSeconds === null || isMistake || phone === null || whyNotContactPoint('phone', phone)) return null
  const dueAt = Math.max(leftAt, context.at) + afterSeconds * 1000
  const made = await stageCallback(
    tx,
    { customerId, interactionId: id, queueId, agentId: null, phone, dueAt, note: '' },
    context,
  )
  return made.ok ? made.value.ref : null
}
