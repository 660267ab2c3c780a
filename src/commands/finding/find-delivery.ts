import { type Delivery, canCallBack } from '../../domain/delivery.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { parseRef } from '../../domain/ids.ts'
import { refsLike } from '../../domain/refs-like.ts'
import { deliveriesOfInteraction } from '../../queries/messages/deliveries-of-interaction.ts'
import { deliveryByRef } from '../../queries/messages/delivery-by-id.ts'
import { interactionByRef } from '../../queries/interactions/interaction-by-ref.ts'
import type { CommandReading } from '../../store/command-definition.ts'

/**
 * The outgoing message of a ref as people type it: its own, or that of the interaction of which one alone has not left.
 * Refuses: delivery-not-found with near refs that exist, delivery-unclear.
 */
export async function findDelivery(tx: CommandReading, typed: string): Promise<Decision<Delivery>> {
  const ref = parseRef(typed) ?? typed
  const delivery = await tx.one(deliveryByRef, { ref })
  if (delivery) return accept(delivery)
  const interaction = await tx.one(interactionByRef, { ref })
  if (interaction) {
    const all = await tx.all(deliveriesOfInteraction, { interactionId: interaction.id })
    const here = all.filter(canCallBack)
    // The last one says why it cannot be meant.
    const only = here.length === 0 ? all[0] : here[0]
    if (here.length > 1) return refuse({ code: 'delivery-unclear', ref, refs: here.map((one) => one.ref) })
    if (only) return accept(only)
  }
  const near: string[] = []
  for (const candidate of refsLike(ref)) {
    if (near.length < 3 && (await tx.one(deliveryByRef, { ref: candidate }))) near.push(candidate)
  }
  return refuse({ code: 'delivery-not-found', delivery: typed, nearest: near })
}
