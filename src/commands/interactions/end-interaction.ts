import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { heldUntil, momentInSegment } from '../../domain/segment.ts'
import { openSegment } from '../../queries/interactions/open-segment.ts'
import { wrapUpSet } from '../../queries/site/wrap-up-set.ts'
import { command } from '../command.ts'
import { findInteraction } from '../finding/find-interaction.ts'
import { whyNotHeld } from '../finding/why-not-held.ts'
import { stageDueWork, stageNothingDue } from '../staging/stage-due-work.ts'

const input = z.strictObject({ ref: z.string().min(1) })

/**
 * Ends the contact: the work after it begins, time-boxed where the queue's set says so.
 * Refuses: interaction-not-found, interaction-not-yours, interaction-not-in-hand, interaction-in-other-state, claim-over.
 */
export const endInteraction = command('interaction.end', input, async (tx, given, context) => {
  const found = await findInteraction(tx, given.ref)
  if (!found.ok) return found
  const interaction = found.value
  const denied = await context.permit({ owner: interaction.heldBy, queue: interaction.queueId })
  if (denied) return refuse(denied)
  const refusal = whyNotHeld(interaction, ['active', 'held'], context)
  if (refusal) return refuse(refusal)
  const segment = await tx.one(openSegment, { interactionId: interaction.id })
  const endedAt = segment ? momentInSegment(segment, context.at) : context.at
  if (segment) {
    tx.patch('segments', segment.id, {
      ...(segment.heldSince === null ? {} : { heldMs: heldUntil(segment, endedAt), heldSince: null }),
      talkEndedAt: endedAt,
    })
    // Nobody else has anything to do here any more: the wrap-up is his, however long his device is silent.
    await stageNothingDue(tx, segment.id)
  }
  tx.patch('interactions', interaction.id, { state: 'wrapping-up', endedAt })
  const set = await tx.one(wrapUpSet, { queueId: interaction.queueId })
  const isTimeBoxed = set?.acwMode === 'time-boxed' || set?.acwMode === 'time-boxed-strict'
  const wrapUpBy = isTimeBoxed && set.acwSeconds !== null ? endedAt + set.acwSeconds * 1000 : null
  if (wrapUpBy !== null) {
    const kind = 'interaction.time-out-wrap-up'
    stageDueWork(tx, { kind, subjectId: interaction.id, dueAt: wrapUpBy }, context)
  }
  return accept({ ref: interaction.ref, wrapUpBy })
})
