import { type Interaction, whyNotInHand } from '../../domain/interaction.ts'
import type { InteractionState } from '../../domain/interaction-state.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { CommandContext } from '../../store/command-definition.ts'

type Given = Pick<CommandContext, 'actor' | 'whenGiven'>

/**
 * Why the giver cannot do with a contact what needs it in his hands, in one of `states`, by the claim that he had it by when he
 * gave it; undefined when he can.
 * Refuses: interaction-not-yours, interaction-not-in-hand, interaction-in-other-state, claim-over.
 */
export function whyNotHeld(
  interaction: Interaction,
  states: readonly InteractionState[],
  given: Given,
): Refusal | undefined {
  const { ref } = interaction
  return (
    whyNotInHand(interaction, given.actor, states) ??
    (isOfEarlierClaim(interaction, given) ? { code: 'claim-over', ref } : undefined)
  )
}

/** Whether a command of a device was given while another claim than today's was in force, by whomever. */
export function isOfEarlierClaim(
  { id, fence }: Pick<Interaction, 'id' | 'fence'>,
  { whenGiven }: Pick<Given, 'whenGiven'>,
): boolean {
  const then = whenGiven?.('interactions', id)?.['fence']
  return typeof then === 'number' && then !== fence
}
