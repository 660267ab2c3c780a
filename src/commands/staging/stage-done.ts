import type { Interaction } from '../../domain/interaction.ts'
import type { SegmentEnding } from '../../domain/segment.ts'
import { callbackByMadeInteraction } from '../../queries/callbacks/callback-by-made-interaction.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import { stageDueWork, stageNothingDue } from './stage-due-work.ts'
import { stagePaused } from './process/stage-pause.ts'
import { stageCallbackCame } from './process/stage-wait-over.ts'
import { stageSegmentEnd } from './stage-segment-end.ts'

/** Stages that a contact is over and wrapped up: it leaves the hands it was in, and nothing falls due on it any more. */
export async function stageDone(
  tx: CommandView,
  { id, endedAt, caseId }: Interaction,
  ending: SegmentEnding,
  context: CommandContext,
): Promise<void> {
  // Asked together: neither reads what the other stages.
  const [doneAt] = await Promise.all([stageSegmentEnd(tx, id, { ending }, context), stageNothingDue(tx, id)])
  const ended = endedAt === null ? { endedAt: doneAt } : {}
  tx.patch('interactions', id, { state: 'done', heldBy: null, ...ended, doneAt })
  await stagePaused(tx, caseId, context)
}

/**
 * Stages that the callback which a contact came of was made; nothing where it came of none. Processes that wait for it go on once
 * somebody was reached.
 */
export async function stageCallbackMade(
  tx: CommandView,
  { id, channel }: Interaction,
  { isReached }: { readonly isReached: boolean },
  context: CommandContext,
): Promise<void> {
  if (channel !== 'callback') return
  const callback = await tx.one(callbackByMadeInteraction, { interactionId: id })
  if (!callback) return
  tx.patch('callbacks', callback.id, { state: 'done' })
  if (isReached) await stageCallbackCame(tx, callback, context)
}

/**
 * Stages that the callback which a contact came of is owed again, by anyone of its queue and at once, because nobody can say
 * what became of that contact. Answers its ref; undefined where the contact came of none that was still to be made.
 */
export async function stageCallbackOwedAgain(
  tx: CommandView,
  { id, channel }: Interaction,
  context: CommandContext,
): Promise<string | undefined> {
  if (channel !== 'callback') return undefined
  const callback = await tx.one(callbackByMadeInteraction, { interactionId: id })
  if (callback?.state !== 'due') return undefined
  tx.patch('callbacks', callback.id, { state: 'scheduled', agentId: null, madeInteractionId: null })
  const { at: dueAt } = context
  stageDueWork(tx, { kind: 'callback.fall-due', subjectId: callback.id, dueAt }, context)
  return callback.ref
}
