import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { lateWrapUpById } from '../../queries/sync/late-wrap-up-by-id.ts'
import { command } from '../command.ts'
import { findInteraction } from '../finding/find-interaction.ts'

const input = z.strictObject({
  /** The contact. */
  ref: z.string().min(1),
  /** Id of the wrap-up that came late. */
  id: z.string().min(1).max(200),
  /** Whether it counts in reports as any other; else it is taken out, and only the history has it. */
  counts: z.boolean(),
})

/**
 * Says whether a wrap-up counts that came from a device when the contact was no longer in its giver's hands.
 * Refuses: interaction-not-found, late-wrap-up-none, nothing-to-change where somebody else has said the same.
 */
export const reviewWrapUp = command('wrap-up.review', input, async (tx, { ref, id, counts }, context) => {
  const found = await findInteraction(tx, ref, undefined)
  if (!found.ok) return found
  const late = await tx.one(lateWrapUpById, { id })
  const owner = late ? late.agentId : found.value.heldBy
  const denied = await context.permit({ owner, queue: found.value.queueId })
  if (denied) return refuse(denied)
  if (late?.ref !== found.value.ref) {
    return refuse(late || counts ? { code: 'late-wrap-up-none', ref } : { code: 'nothing-to-change' })
  }
  if (!late.isOpen) return refuse(counts ? { code: 'nothing-to-change' } : { code: 'late-wrap-up-none', ref })
  if (counts) tx.patch('wrap_ups', id, { needsReview: 0 })
  else tx.remove('wrap_ups', id)
  return accept({ ref: found.value.ref, agent: late.agentId, counts })
})
