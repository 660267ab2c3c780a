import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { hasBeenHandedOver } from '../../domain/delivery.ts'
import { deliveryById } from '../../queries/messages/delivery-by-id.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { command } from '../command.ts'
import { stageNotUndelivered } from '../staging/stage-undelivered.ts'

const input = z.strictObject({
  delivery: z.string().min(1),
  /** How the provider calls the message. */
  providerId: z.string().max(500).optional(),
})

/**
 * Says that a message has left. It counts whenever it comes, also from an attempt that had been given up: what was sent was
 * sent. Refuses: delivery-not-found, delivery-in-other-state for what no channel had, and for what was sent already.
 */
export const succeedDelivery = command('delivery.succeed', input, async (tx, given, context) => {
  const delivery = await tx.one(deliveryById, { id: given.delivery })
  if (!delivery) return refuse({ code: 'delivery-not-found', delivery: given.delivery, nearest: [] })
  const { id, ref, state, messageId, interactionId } = delivery
  const interaction = await tx.one(interactionById, { id: interactionId })
  const denied = await context.permit({ owner: null, queue: interaction?.queueId ?? null })
  if (denied) return refuse(denied)
  if (state === 'sent' || !hasBeenHandedOver(delivery)) {
    return refuse({ code: 'delivery-in-other-state', delivery: ref, state })
  }
  await stageNotUndelivered(tx, id)
  tx.patch('deliveries', id, {
    state: 'sent',
    sentAt: context.at,
    error: null,
    providerId: given.providerId ?? null,
  })
  tx.patch('messages', messageId, { sentAt: context.at })
  return accept({ ref, interaction: interaction?.ref ?? null })
})
