import { offersOfAgent } from '../../queries/agents/offers-of-agent.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import { stageOfferEnd } from './stage-offer.ts'

/**
 * Stages that what rings at an agent goes back to its queue: what the rules gave him goes to somebody else. What a colleague handed him, or
 * he promised, stays his to decide about.
 */
export async function stageRingingBack(
  tx: CommandView,
  agent: string,
  context: CommandContext,
): Promise<void> {
  for (const { interactionId, expiresAt } of await tx.all(offersOfAgent, { agent })) {
    if (expiresAt === null) continue
    await stageOfferEnd(tx, interactionId, { state: 'withdrawn' }, context)
    tx.patch('interactions', interactionId, { state: 'queued', heldBy: null })
  }
}
