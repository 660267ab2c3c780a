import type { AgentKey, Id } from '../../domain/ids.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import { stageHandlingSegment } from './stage-segment.ts'
import { stageOfferEnd } from './stage-offer.ts'
import { stageResumed } from './process/stage-pause.ts'
import { stageSegmentEnd } from './stage-segment-end.ts'

/** Stages that a waiting interaction comes into an agent's hands: its queue segment ends, the agent's begins; an offer is accepted. */
export async function stageTake(
  tx: CommandView,
  interaction: { readonly id: Id; readonly queueId: string; readonly caseId: string | null },
  agent: AgentKey,
  { at, newId }: CommandContext,
): Promise<void> {
  await stageOfferEnd(tx, interaction.id, { state: 'accepted' }, { at })
  const startedAt = await stageSegmentEnd(tx, interaction.id, { ending: 'taken' }, { at })
  tx.patch('interactions', interaction.id, { state: 'active', heldBy: agent })
  stageHandlingSegment(
    tx,
    { interactionId: interaction.id, queueId: interaction.queueId, agentId: agent, from: startedAt },
    { newId },
  )
  await stageResumed(tx, interaction.caseId, { at })
}
