import type { AgentKey, Id } from '../../domain/ids.ts'
import { type OfferOrigin, type OfferState, offerExpiry } from '../../domain/offer.ts'
import { pendingOffer } from '../../queries/agents/pending-offer.ts'
import { queueByKey } from '../../queries/site/queue-by-key.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import { stageDueWork, stageNothingDue } from './stage-due-work.ts'

/**
 * Stages that an interaction is offered to an agent, and when that times out. The interaction itself the caller stages: its
 * state, and in whose hands it is. Answers when the offer times out; null when it waits for its agent.
 */
export async function stageOffer(
  tx: CommandView,
  offer: {
    readonly interactionId: Id
    readonly channel: string
    readonly queueId: string
    readonly agent: AgentKey
    readonly how: OfferOrigin
  },
  context: CommandContext,
): Promise<number | null> {
  const { interactionId, channel, queueId, agent, how } = offer
  const queue = await tx.one(queueByKey, { key: queueId })
  const expiresAt = offerExpiry({ how, channel, offerSeconds: queue?.offerSeconds ?? null }, context.at)
  const id = context.newId()
  tx.insert('offers', {
    id,
    interactionId,
    queueId,
    agentId: agent,
    state: 'pending',
    how,
    offeredBy: context.actor,
    offeredAt: context.at,
    expiresAt,
    answeredAt: null,
    reason: null,
  })
  if (expiresAt !== null) {
    const kind = 'interaction.time-out-offer'
    stageDueWork(tx, { kind, subjectId: id, dueAt: expiresAt }, context)
  }
  return expiresAt
}

/** Stages the end of the offer of an interaction that waits for an answer, if there is one; nothing falls due for it any more. */
export async function stageOfferEnd(
  tx: CommandView,
  interactionId: string,
  end: { readonly state: Exclude<OfferState, 'pending'>; readonly reason?: string },
  { at }: Pick<CommandContext, 'at'>,
): Promise<void> {
  const offer = await tx.one(pendingOffer, { interactionId })
  if (!offer) return
  tx.patch('offers', offer.id, {
    state: end.state,
    answeredAt: Math.max(at, offer.offeredAt),
    ...(end.reason === undefined ? {} : { reason: end.reason }),
  })
  await stageNothingDue(tx, offer.id)
}
