import type { AgentKey } from '../../domain/ids.ts'
import type { Interaction } from '../../domain/interaction.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import { stageLease } from './stage-lease.ts'
import { stageHandlingSegment } from './stage-segment.ts'
import { stageOfferEnd } from './stage-offer.ts'
import { stageResumed } from './process/stage-pause.ts'
import { stageSegmentEnd } from './stage-segment-end.ts'

/**
 * Stages that a waiting interaction comes into an agent's hands: its queue segment ends, the agent's begins; an offer is accepted.
 * What he claims on a device that a server knows he has as long as that is heard from.
 */
export async function stageTake(
  tx: CommandView,
  { id, queueId, caseId, channel, fence }: Interaction,
  agent: AgentKey,
  context: CommandContext,
): Promise<void> {
  const { at, device } = context
  await stageOfferEnd(tx, id, { state: 'accepted' }, { at })
  const from = await stageSegmentEnd(tx, id, { ending: 'taken' }, { at })
  tx.patch('interactions', id, { state: 'active', heldBy: agent, fence: fence + 1 })
  const segmentId = stageHandlingSegment(
    tx,
    { interactionId: id, queueId, agentId: agent, from },
    context,
    device,
  )
  if (device !== null) await stageLease(tx, { segmentId, queueId, channel }, context)
  await stageResumed(tx, caseId, { at })
}
