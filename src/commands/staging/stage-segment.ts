import type { EpochMs, Id } from '../../domain/ids.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'

type Drawing = Pick<CommandContext, 'newId'>

type NewSegment = { readonly interactionId: string; readonly queueId: string; readonly from: EpochMs }

const untouched = {
  heldMs: 0,
  heldSince: null,
  talkEndedAt: null,
  endedAt: null,
  ending: null,
  endingReason: null,
  device: null,
} as const

/** Stages the part of an interaction that a queue handles: waiting. It is over where it was taken in the moment it came. */
export function stageWaitingSegment(
  tx: CommandView,
  { interactionId, queueId, from, isTakenAtOnce }: NewSegment & { readonly isTakenAtOnce?: boolean },
  { newId }: Drawing,
): void {
  const taken = isTakenAtOnce === true ? { talkEndedAt: from, endedAt: from, ending: 'taken' } : {}
  tx.insert('segments', {
    id: newId(),
    interactionId,
    kind: 'queue',
    queueId,
    agentId: null,
    startedAt: from,
    ...untouched,
    ...taken,
  })
}

/** Stages the part of an interaction that an agent handles; answers its id. */
export function stageHandlingSegment(
  tx: CommandView,
  { interactionId, queueId, agentId, from }: NewSegment & { readonly agentId: string },
  { newId }: Drawing,
  /** The device on which he claimed it. */
  device: string | null = null,
): Id {
  const id = newId()
  tx.insert('segments', {
    id,
    interactionId,
    kind: 'agent',
    queueId,
    agentId,
    startedAt: from,
    ...untouched,
    device,
  })
  return id
}
