import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { isOver } from '../../domain/interaction-state.ts'
import { undeliveredNote, undeliveredSubject } from '../../domain/undelivered.ts'
import { deliveryById } from '../../queries/messages/delivery-by-id.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import { messageSubject } from '../../queries/messages/message-subject.ts'
import { queueByKey } from '../../queries/site/queue-by-key.ts'
import { siteRows } from '../../queries/site/site-rows.ts'
import { command } from '../command.ts'
import { dueTimeOfQueue } from '../finding/due-time-of-queue.ts'
import { findAgent } from '../finding/find-agent.ts'
import { stageInteraction } from '../staging/stage-interaction.ts'
import { stageOffer } from '../staging/stage-offer.ts'
import { stageWaitingSegment } from '../staging/stage-segment.ts'

const input = z.strictObject({ dueWorkId: z.string(), deliveryId: z.string() })

/**
 * Brings a message that could not be delivered back as work: a task that follows its contact, offered to whoever wrote it
 * while he is signed in, else waiting in the contact's queue. While work of an earlier failure is still open there is no other.
 * Refuses: due-work-gone when the message is on its way again, or was called back.
 */
export const bringBackMessage = command('delivery.bring-back', input, async (tx, given, context) => {
  const delivery = await tx.one(deliveryById, { id: given.deliveryId })
  const sent = delivery && (await tx.one(interactionById, { id: delivery.interactionId }))
  if (delivery?.state !== 'failed' || !sent)
    return refuse({ code: 'due-work-gone', kind: 'delivery.bring-back' })
  const denied = await context.permit({ owner: delivery.createdBy, queue: sent.queueId })
  if (denied) return refuse(denied)
  tx.remove('due_work', given.dueWorkId)
  const earlier =
    delivery.madeInteractionId === null
      ? undefined
      : await tx.one(interactionById, { id: delivery.madeInteractionId })
  if (earlier && !isOver(earlier.state)) return accept({ ref: earlier.ref, delivery: delivery.ref })

  const writer = await findAgent(tx, delivery.createdBy)
  const heldBy = writer.ok && writer.value.status !== 'logged-out' ? writer.value.key : null
  const queue = await tx.one(queueByKey, { key: sent.queueId })
  if (!queue) throw new Error(`there is no queue ${sent.queueId}`)
  const [site] = await tx.all(siteRows.sites, {})
  const language = site?.default_language === 'en' ? 'en' : 'pl'
  const message = await tx.one(messageSubject, { id: delivery.messageId })
  const { at, newId, newRef } = context
  const id = newId()
  const ref = newRef()
  const dueAt = await dueTimeOfQueue(tx, queue, at)
  stageInteraction(tx, {
    id,
    ref,
    channel: 'task',
    direction: 'out',
    state: heldBy === null ? 'queued' : 'offered',
    queue,
    customerId: sent.customerId,
    caseId: sent.caseId,
    subject: undeliveredSubject(message?.subject ?? '', language),
    heldBy,
    arrivedAt: at,
    dueAt,
    previousId: sent.id,
    contact: delivery.address,
  })
  stageWaitingSegment(tx, { interactionId: id, queueId: queue.key, from: at }, context)
  if (heldBy !== null) {
    const offer = { interactionId: id, channel: 'task', queueId: queue.key, agent: heldBy }
    await stageOffer(tx, { ...offer, how: 'undelivered' }, context)
  }
  const text = undeliveredNote(delivery, language)
  tx.insert('notes', {
    id: newId(),
    interactionId: id,
    customerId: null,
    caseId: sent.caseId,
    author: context.actor,
    text,
    at,
  })
  tx.patch('deliveries', delivery.id, { madeInteractionId: id })
  return accept({ ref, delivery: delivery.ref })
})
