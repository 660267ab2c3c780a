import { type Interaction, whyNotInHand } from '../../domain/interaction.ts'
import type { InteractionState } from '../../domain/interaction-state.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { DeclaredContext } from '../command.ts'
import { whyNotHeld } from './why-not-held.ts'

/** The right to take a contact out of somebody's hands. */
const reassign = 'interaction.reassign'

/**
 * Why the actor cannot let a contact leave the hands that it is in: his own, or those of somebody for whom he may act by the
 * right `interaction.reassign`; undefined when he can.
 * Refuses: interaction-not-yours, interaction-not-in-hand, interaction-in-other-state, claim-over.
 */
export async function whyNotHandle(
  interaction: Interaction,
  states: readonly InteractionState[],
  context: Pick<DeclaredContext, 'actor' | 'permit' | 'whenGiven'>,
): Promise<Refusal | undefined> {
  const { ref, heldBy, queueId } = interaction
  if (heldBy === null) return whyNotInHand(interaction, context.actor, states)
  if (heldBy !== context.actor && (await context.permit({ owner: heldBy, queue: queueId }, reassign))) {
    return { code: 'interaction-not-yours', ref, heldBy }
  }
  return whyNotHeld(interaction, states, { ...context, actor: heldBy })
}
