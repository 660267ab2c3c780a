import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { canCallBack } from '../../domain/delivery.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { rowOnlyHere } from '../../queries/events/row-only-here.ts'
import { command } from '../command.ts'
import { findDelivery } from '../finding/find-delivery.ts'
import { calledBack, stageWaitingAgain } from '../staging/stage-waiting-again.ts'
import { stageNotUndelivered } from '../staging/stage-undelivered.ts'

/** `ref`: of the outgoing message, or of the interaction of which one alone has not left. */
const input = z.strictObject({ ref: z.string().min(1) })

/**
 * Calls back an outgoing message that no channel has, or that failed: it stays as what was written, and never leaves. Clocks of its case
 * that it stopped run on, as they do when the reply is undone.
 * Refuses: delivery-not-found, delivery-unclear, delivery-in-other-state.
 */
export const callBackMessage = command(
  'message.call-back',
  input,
  async (tx, given, context) => {
    const found = await findDelivery(tx, given.ref)
    if (!found.ok) return found
    const delivery = found.value
    const interaction = await tx.one(interactionById, { id: delivery.interactionId })
    const denied = await context.permit({ owner: delivery.createdBy, queue: interaction?.queueId ?? null })
    if (denied) return refuse(denied)
    const { ref, state } = delivery
    if (!canCallBack(delivery)) return refuse({ code: 'delivery-in-other-state', delivery: ref, state })
    await stageNotUndelivered(tx, delivery.id)
    tx.patch('deliveries', delivery.id, { state: 'called-back' })
    tx.patch('interactions', delivery.interactionId, {})
    await stageWaitingAgain(tx, { interaction, moment: calledBack(delivery) }, context)
    return accept({ ref, interaction: interaction?.ref ?? null })
  },
  {
    isForServer: async (tx, { ref }) => {
      const found = await findDelivery(tx, ref)
      return found.ok && !(await tx.one(rowOnlyHere, { table: 'deliveries', id: found.value.id }))
    },
  },
)
