import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { command } from '../command.ts'
import { findOpenCallback } from '../finding/find-open-callback.ts'
import { stageNothingDue } from '../staging/stage-due-work.ts'
import { stageOfferEnd } from '../staging/stage-offer.ts'
import { stageCallbackCame } from '../staging/process/stage-wait-over.ts'
import { stageSegmentEnd } from '../staging/stage-segment-end.ts'

const input = z.strictObject({ ref: z.string().min(1), as: z.enum(['done', 'missed', 'cancelled']) })

/**
 * Says that a callback was made, missed or called off; one that waits in the queue for it flows out. Processes that
 * wait for one that was made go on.
 * Refuses: callback-not-found, callback-finished.
 */
export const finishCallback = command('callback.finish', input, async (tx, given, context) => {
  const found = await findOpenCallback(tx, given.ref)
  if (!found.ok) return found
  const callback = found.value
  const denied = await context.permit({ owner: callback.agentId, queue: callback.queueId })
  if (denied) return refuse(denied)
  tx.patch('callbacks', callback.id, { state: given.as })
  await stageNothingDue(tx, callback.id)
  const id = callback.madeInteractionId
  const waiting = id === null ? undefined : await tx.one(interactionById, { id })
  if (waiting?.state === 'queued' || waiting?.state === 'offered') {
    await stageOfferEnd(tx, waiting.id, { state: 'withdrawn' }, context)
    const endedAt = await stageSegmentEnd(tx, waiting.id, { ending: 'flowed-out' }, context)
    tx.patch('interactions', waiting.id, { state: 'flowed-out', heldBy: null, endedAt, doneAt: endedAt })
  }
  if (given.as === 'done') await stageCallbackCame(tx, callback, context)
  return accept({ ref: callback.ref, state: given.as })
})
