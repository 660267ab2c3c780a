import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { heldUntil } from '../../domain/segment.ts'
import { openSegment } from '../../queries/interactions/open-segment.ts'
import { command } from '../command.ts'
import { findInteraction } from '../finding/find-interaction.ts'
import { whyNotHeld } from '../finding/why-not-held.ts'

const input = z.strictObject({ ref: z.string().min(1) })

/**
 * Takes an interaction off hold.
 * Refuses: interaction-not-found, interaction-not-yours, interaction-not-in-hand, interaction-in-other-state, claim-over.
 */
export const resumeInteraction = command('interaction.resume', input, async (tx, given, context) => {
  const found = await findInteraction(tx, given.ref)
  if (!found.ok) return found
  const interaction = found.value
  const denied = await context.permit({ owner: interaction.heldBy, queue: interaction.queueId })
  if (denied) return refuse(denied)
  const refusal = whyNotHeld(interaction, ['held'], context)
  if (refusal) return refuse(refusal)
  const segment = await tx.one(openSegment, { interactionId: interaction.id })
  if (segment) tx.patch('segments', segment.id, { heldMs: heldUntil(segment, context.at), heldSince: null })
  tx.patch('interactions', interaction.id, { state: 'active' })
  return accept({ ref: interaction.ref })
})
