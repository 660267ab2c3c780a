import type { CommandContext, CommandView } from '../../store/command-definition.ts'

/** Stages the part of an interaction that a queue handles: waiting. */
export function stageWaitingSegment(
  tx: CommandView,
  waiting: { readonly interactionId: string; readonly queueId: string; readonly from: number },
  { newId }: Pick<CommandContext, 'newId'>,
): void {
  tx.insert('segments', {
    id: newId(),
    interactionId: waiting.interactionId,
    kind: 'queue',
    queueId: waiting.queueId,
    agentId: null,
    startedAt: waiting.from,
    heldMs: 0,
    heldSince: null,
    talkEndedAt: null,
    endedAt: null,
    ending: null,
    endingReason: null,
  })
}
