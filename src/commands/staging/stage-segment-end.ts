import { type SegmentEnding, heldUntil, momentInSegment } from '../../domain/segment.ts'
import type { EpochMs } from '../../domain/ids.ts'
import { openSegment } from '../../queries/interactions/open-segment.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import { stageNothingDue } from './stage-due-work.ts'

/**
 * Stages the end of the open segment of an interaction: a running hold is counted, talk ends unless it had ended, and a lease
 * that an agent had it by is over.
 * Answers the moment of the end, at which what follows begins.
 */
export async function stageSegmentEnd(
  tx: CommandView,
  interactionId: string,
  end: { readonly ending: SegmentEnding; readonly reason?: string },
  { at }: Pick<CommandContext, 'at'>,
): Promise<EpochMs> {
  const segment = await tx.one(openSegment, { interactionId })
  if (!segment) return at
  const endedAt = momentInSegment(segment, at)
  // Only what changes: each column named is kept with its old value for undo.
  tx.patch('segments', segment.id, {
    ...(segment.heldSince === null ? {} : { heldMs: heldUntil(segment, endedAt), heldSince: null }),
    ...(segment.talkEndedAt === null ? { talkEndedAt: endedAt } : {}),
    endedAt,
    ending: end.ending,
    ...(end.reason === undefined ? {} : { endingReason: end.reason }),
  })
  if (segment.kind === 'agent') await stageNothingDue(tx, segment.id)
  return endedAt
}
