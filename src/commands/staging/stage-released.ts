import type { AgentKey } from '../../domain/ids.ts'
import type { Interaction } from '../../domain/interaction.ts'
import { systemCode } from '../../queries/site/system-code.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import { stageDone } from './stage-done.ts'
import { stagePaused } from './process/stage-pause.ts'
import { stageSegmentEnd } from './stage-segment-end.ts'
import { stageWaitingSegment } from './stage-segment.ts'
import { stageWrapUp } from './stage-wrap-up.ts'

/**
 * Stages that an interaction leaves the hands of an agent who is not there to say what becomes of it: back to its queue with
 * its original waiting time, or, when the contact is over, wrapped up by the system's code for an agent who logged out.
 */
export async function stageReleased(
  tx: CommandView,
  interaction: Interaction,
  {
    isOver,
    agent,
    reason = 'left',
  }: { readonly isOver: boolean; readonly agent: AgentKey; readonly reason?: 'left' | 'silent' },
  context: CommandContext,
): Promise<void> {
  const { id, state, queueId } = interaction
  if (!isOver) {
    // An offer has not left the waiting.
    if (state === 'offered') {
      tx.patch('interactions', id, { state: 'queued', heldBy: null })
      return
    }
    const from = await stageSegmentEnd(tx, id, { ending: 'put-back', reason }, context)
    stageWaitingSegment(tx, { interactionId: id, queueId, from }, context)
    // Nobody chose to put it back, so it is not counted as put back.
    tx.patch('interactions', id, { state: 'queued', heldBy: null })
    await stagePaused(tx, interaction.caseId, context)
    return
  }
  const code = await tx.one(systemCode, { system: 'logged-out' })
  stageWrapUp(
    tx,
    { interactionId: id, agentId: agent, codes: { outcome: code }, at: context.at, how: 'logged-out' },
    context,
  )
  await stageDone(tx, interaction, 'timed-out', context)
}
