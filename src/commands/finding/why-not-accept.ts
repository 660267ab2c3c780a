import type { AgentKey } from '../../domain/ids.ts'
import type { Interaction } from '../../domain/interaction.ts'
import { isOver, ringsOnPhone } from '../../domain/offer.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { pendingOffer } from '../../queries/agents/pending-offer.ts'
import type { CommandView } from '../../store/command-definition.ts'
import { whyNotMore } from './why-not-more.ts'

/**
 * Why an agent cannot accept at a moment what is offered to him: offer-timed-out, agent-at-capacity; undefined when he can.
 */
export async function whyNotAccept(
  tx: CommandView,
  { id, ref, channel }: Interaction,
  by: { readonly agent: AgentKey; readonly at: number },
): Promise<Refusal | undefined> {
  const offer = await tx.one(pendingOffer, { interactionId: id })
  if (offer && isOver(offer, by.at)) return { code: 'offer-timed-out', ref }
  // A second call that somebody answers at his phone is on the line, whatever he was to have at once.
  if (offer && ringsOnPhone(offer.how)) return undefined
  return whyNotMore(tx, by.agent, { channel, how: 'by-hand', id })
}
