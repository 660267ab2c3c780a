import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { type Delivery, attemptLeaseMs, isDeliveryDue, isGivenUp, noAnswer } from '../../domain/delivery.ts'
import { readOwnMessageId } from '../../domain/own-message-id.ts'
import { deliveryById } from '../../queries/messages/delivery-by-id.ts'
import { threadOfMessage } from '../../queries/messages/thread-of-message.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import type { CommandView } from '../../store/command-definition.ts'
import { command } from '../command.ts'
import { stageUndelivered } from '../staging/stage-undelivered.ts'

const input = z
  .strictObject({
    /** Its id, the key by which a channel makes sending twice into once. */
    delivery: z.string().min(1),
    /** The Message-ID that it leaves under, made and signed by its channel; that of an attempt before stands. */
    messageId: z.string().max(500).optional(),
  })
  .refine(
    ({ delivery, messageId }) =>
      messageId === undefined || readOwnMessageId(messageId)?.delivery === delivery,
    { path: ['messageId'] },
  )

type Started = {
  readonly ref: string
  /** Null when so many attempts came to nothing that none is made any more: the message has failed. */
  readonly attempt: number | null
  readonly leaseUntil: number | null
  /** What it leaves under. */
  readonly messageId: string | null
}

/**
 * Hands a message to the channel that sends it: from here on it cannot be called back. The answer's `attempt` goes into what
 * the channel says of it; when it says nothing for the length of the lease, another attempt under the same key may begin. The Message-ID is in the row before the
 * first attempt, so that what became of it can be looked for, and an answer finds its thread.
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
      return accept<Started>({ ref, attempt: null, leaseUntil: null, messageId: null })
    }
    const attempt = delivery.attempts + 1
    const messageId = await stageMessageId(tx, delivery, given.messageId)
    tx.patch('deliveries', id, {
      state: 'sending',
      attempts: attempt,
      notBefore: context.at + attemptLeaseMs,
    })
    return accept<Started>({ ref, attempt, leaseUntil: context.at + attemptLeaseMs, messageId })
  },
  {
    isForServer: async () => true,
  },
)

/** The first attempt gives the message its name, and the thread that it begins. */
async function stageMessageId(
  tx: CommandView,
  { messageId: id, attempts }: Delivery,
  made: string | undefined,
): Promise<string | null> {
  const message = await tx.one(threadOfMessage, { id })
  const before = message?.messageId ?? null
  if (made === undefined || (attempts > 0 && before !== null)) return before
  tx.patch('messages', id, { messageId: made, threadKey: message?.threadKey ?? made })
  return made
}
