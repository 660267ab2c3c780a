import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { command } from '../command.ts'
import { findDelivery } from '../finding/find-delivery.ts'
import { stageWaitingAgain } from '../staging/stage-waiting-again.ts'
import { stageNotUndelivered } from '../staging/stage-undelivered.ts'

const input = z.strictObject({ ref: z.string().min(1) })

/**
 * Lets a message that failed, or was called back, leave after all.
 * Refuses: delivery-not-found, delivery-unclear, delivery-in-other-state.
 */
export const retryDelivery = command('delivery.retry', input, async (tx, given, context) => {
  const found = await findDelivery(tx, given.ref)
  if (!found.ok) return found
  const { id, ref, state, createdBy, interactionId } = found.value
  const interaction = await tx.one(interactionById, { id: interactionId })
  const denied = await context.permit({ owner: createdBy, queue: interaction?.queueId ?? null })
  if (denied) return refuse(denied)
  if (state !== 'failed' && state !== 'called-back') {
    return refuse({ code: 'delivery-in-other-state', delivery: ref, state })
  }
  await stageNotUndelivered(tx, id)
  tx.patch('deliveries', id, { state: 'waiting', notBefore: context.at, error: null })
  tx.patch('interactions', interactionId, {})
  if (state === 'called-back')
    await stageWaitingAgain(tx, { interaction, moment: { kind: 'replied' } }, context)
  return accept({ ref, interaction: interaction?.ref ?? null })
})
