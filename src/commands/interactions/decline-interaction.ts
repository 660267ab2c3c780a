import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { ringsOnPhone } from '../../domain/offer.ts'
import { pendingOffer } from '../../queries/agents/pending-offer.ts'
import { command, personal } from '../command.ts'
import { findInteraction } from '../finding/find-interaction.ts'
import { whyNotHeld } from '../finding/why-not-held.ts'
import { findPutBackReason } from '../finding/find-put-back-reason.ts'
import { stageOfferEnd } from '../staging/stage-offer.ts'

/** `reason`: one of the site's for declining; free words where the site has none. */
const input = z.strictObject({ ref: z.string().min(1), reason: personal(z.string().max(500)).optional() })

/**
 * Declines what is offered to the actor: it waits on in its queue as if it had never been offered, and he is not asked for it
 * again for a while. A person on the line goes on waiting too. What rings on a phone needs no reason.
 * Refuses: interaction-not-found, interaction-not-yours, interaction-not-in-hand, interaction-in-other-state, claim-over,
 * decline-reason-required, put-back-reason-unknown.
 */
export const declineInteraction = command('interaction.decline', input, async (tx, given, context) => {
  const found = await findInteraction(tx, given.ref)
  if (!found.ok) return found
  const { id, ref, heldBy, queueId } = found.value
  const denied = await context.permit({ owner: heldBy, queue: queueId })
  if (denied) return refuse(denied)
  const refusal = whyNotHeld(found.value, ['offered'], context)
  if (refusal) return refuse(refusal)
  const offer = await tx.one(pendingOffer, { interactionId: id })
  // Somebody who does not pick up says nothing.
  const isSilent = given.reason === undefined && offer !== undefined && ringsOnPhone(offer.how)
  const reason = isSilent ? undefined : await findPutBackReason(tx, 'decline', { ref, reason: given.reason })
  if (reason?.ok === false) return reason
  await stageOfferEnd(tx, id, { state: 'declined', ...(reason && { reason: reason.value }) }, context)
  tx.patch('interactions', id, { state: 'queued', heldBy: null })
  return accept({ ref, queue: queueId })
})
