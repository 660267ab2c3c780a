import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { pauseAfter } from '../../domain/delivery.ts'
import { deliveryById } from '../../queries/messages/delivery-by-id.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { command, personal } from '../command.ts'
import { stageUndelivered } from '../staging/stage-undelivered.ts'

const input = z.strictObject({
  delivery: z.string().min(1),
  /** Which attempt it was; one that was given up says nothing any more. */
  attempt: z.number().int().positive(),
  /** What the provider said; it may name people. */
  error: personal(z.string().max(2000)),
  /** No other attempt can help, as when there is no such address. */
  isPermanent: z.boolean().optional(),
})

type Failed = {
  readonly ref: string
  readonly state: 'waiting' | 'failed'
  /** When the next attempt may begin; null when none is made. */
  readonly nextAt: number | null
}

/**
 * Says that an attempt failed and nothing left: the next one waits longer each time, and after the last, or when no other can
 * help, the message has failed and comes back as work. Refuses: delivery-not-found, delivery-in-other-state.
 */
export const failDelivery = command('delivery.fail', input, async (tx, given, context) => {
  const delivery = await tx.one(deliveryById, { id: given.delivery })
  if (!delivery) return refuse({ code: 'delivery-not-found', delivery: given.delivery, nearest: [] })
  const { id, ref, state, attempts, interactionId } = delivery
  const interaction = await tx.one(interactionById, { id: interactionId })
  const denied = await context.permit({ owner: null, queue: interaction?.queueId ?? null })
  if (denied) return refuse(denied)
  if (state !== 'sending' || attempts !== given.attempt) {
    return refuse({ code: 'delivery-in-other-state', delivery: ref, state })
  }
  const pauseMs = given.isPermanent === true ? undefined : pauseAfter(attempts)
  const error = given.error.trim()
  if (pauseMs === undefined) {
    stageUndelivered(tx, { id, error }, context)
    return accept<Failed>({ ref, state: 'failed', nextAt: null })
  }
  const nextAt = context.at + pauseMs
  tx.patch('deliveries', id, { state: 'waiting', error, notBefore: nextAt })
  return accept<Failed>({ ref, state: 'waiting', nextAt })
})
