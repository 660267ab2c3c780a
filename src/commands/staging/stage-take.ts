import type { AgentKey, Id } from '../../domain/ids.ts'
import { openSegment } from '../../queries/open-segment.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'

/** Stages that a waiting interaction comes into an agent's hands: its queue segment ends, the agent's begins. */
export async function stageTake(
  tx: CommandView,
  interaction: { readonly id: Id; readonly queueId: string },
  agent: AgentKey,
  { at, newId }: CommandContext,
): Promise<void> {
  const waiting = await tx.one(openSegment, { interactionId: interaction.id })
  if (waiting) {
    const endedAt = Math.max(at, waiting.startedAt)
    tx.patch('segments', waiting.id, { talkEndedAt: endedAt, endedAt, ending: 'taken' })
  }
  tx.patch('interactions', interaction.id, { state: 'active', heldBy: agent })
  tx.insert('segments', {
    id: newId(),
    interactionId: interaction.id,
    kind: 'agent',
    queueId: interaction.queueId,
    agentId: agent,
    startedAt: Math.max(at, waiting?.startedAt ?? at),
    heldMs: 0,
    heldSince: null,
    talkEndedAt: null,
    endedAt: null,
    ending: null,
    endingReason: null,
  })
}
