import { type SegmentEnding, heldUntil, momentInSegment } from '../../domain/segment.ts'
import type { EpochMs } from '../../domain/ids.ts'
import { openSegment } from '../../queries/open-segment.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'

/**
 * Stages the end of the open segment of an interaction: a running hold is counted, talk ends unless it had ended.
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
  tx.patch('segments', segment.id, {
    heldMs: heldUntil(segment, endedAt),
    heldSince: null,
    talkEndedAt: segment.talkEndedAt ?? endedAt,
    endedAt,
    ending: end.ending,
    endingReason: end.reason ?? null,
  })
  return endedAt
}
