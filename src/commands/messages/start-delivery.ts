import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { attemptLeaseMs, isDeliveryDue, isGivenUp, noAnswer } from '../../domain/delivery.ts'
import { deliveryById } from '../../queries/messages/delivery-by-id.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { command } from '../command.ts'
import { stageUndelivered } from '../staging/stage-undelivered.ts'

/** `delivery`: its id, the key by which a channel makes sending twice into once. */
const input = z.strictObject({ delivery: z.string().min(1) })

type Started = {
  readonly ref: string
  /** Null when so many attempts came to nothing that none is made any more: the message has failed. */
  readonly attempt: number | null
  readonly leaseUntil: number | null
}

/**
 * Hands a message to the channel that sends it: from here on it cannot be called back. The answer's `attempt` goes into what
 * the channel says of it; when it says nothing for the length of the lease, another attempt under the same key may begin.
 * Refuses: delivery-not-found, delivery-in-other-state, delivery-not-due.
 */
export const startDelivery = command(
  'delivery.start',
  input,
  async (tx, given, context) => {
    const delivery = await tx.one(deliveryById, { id: given.delivery })
    if (!delivery) return refuse({ code: 'delivery-not-found', delivery: given.delivery, nearest: [] })
    const { id, ref, state, notBefore } = delivery
    const interaction = await tx.one(interactionById, { id: delivery.interactionId })
    const denied = await context.permit({ owner: null, queue: interaction?.queueId ?? null })
    if (denied) return refuse(denied)
    if (state !== 'waiting' && state !== 'sending') {
      return refuse({ code: 'delivery-in-other-state', delivery: ref, state })
    }
    if (!isDeliveryDue(delivery, context.at)) {
      return refuse({ code: 'delivery-not-due', delivery: ref, at: notBefore })
    }
    if (isGivenUp(delivery)) {
      stageUndelivered(tx, { id, error: noAnswer }, context)
      return accept<Started>({ ref, attempt: null, leaseUntil: null })
    }
    const attempt = delivery.attempts + 1
    tx.patch('deliveries', id, {
      state: 'sending',
      attempts: attempt,
      notBefore: context.at + attemptLeaseMs,
    })
    return accept<Started>({ ref, attempt, leaseUntil: context.at + attemptLeaseMs })
  },
  {
    isForServer: async () => true,
  },
)
