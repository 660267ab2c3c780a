import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { labelIn } from '../../domain/labels.ts'
import { callbackById } from '../../queries/callbacks/callback-by-id.ts'
import { customerById } from '../../queries/customers/customer-by-id.ts'
import { purposeByKey } from '../../queries/customers/purpose-by-key.ts'
import { queueByKey } from '../../queries/site/queue-by-key.ts'
import { siteRows } from '../../queries/site/site-rows.ts'
import { command } from '../command.ts'
import { findAgent } from '../finding/find-agent.ts'
import { whyNotCall } from '../finding/why-not-call.ts'
import { stageInteraction } from '../staging/stage-interaction.ts'
import { stageOffer } from '../staging/stage-offer.ts'
import type { CommandView } from '../../store/command-definition.ts'
import { whyNotWorkable } from '../../domain/case.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import { interactionById } from '../../queries/interactions/interaction-by-id.ts'
import type { CallbackRecord } from '../../queries/callbacks/callback-by-ref.ts'
import { everyInstanceWaiting } from '../../queries/processes/waiting-instances.ts'
import { stageWaitingSegment } from '../staging/stage-segment.ts'

/** What the note says; in the site's language, because everybody reads it. */
const calledOff = {
  en: 'Callback {ref} was called off: the customer may not be called for it any more.',
  pl: 'Oddzwonienie {ref} odwołano: w tym celu nie wolno już dzwonić do klienta.',
}

/** The interaction that was made; null when the callback was called off. */
type FallenDue = { readonly ref: string | null; readonly callback: string }

const input = z.strictObject({ dueWorkId: z.string(), callbackId: z.string() })

/**
 * Brings a callback up when its time has come: an interaction that waits in its queue, or is offered to the agent whose it
 * is while he is signed in. One whose customer may not be called for its purpose any more is called off, and a note says why.
 * Refuses: due-work-gone when it was made or called off meanwhile.
 */
export const fallDueCallback = command('callback.fall-due', input, async (tx, given, context) => {
  const callback = await tx.one(callbackById, { id: given.callbackId })
  if (callback?.state !== 'scheduled') return refuse({ code: 'due-work-gone', kind: 'callback.fall-due' })
  const denied = await context.permit({ owner: callback.agentId, queue: callback.queueId })
  if (denied) return refuse(denied)
  const customer =
    callback.customerId === null ? undefined : await tx.one(customerById, { id: callback.customerId })
  const purpose =
    callback.purposeId === null ? undefined : await tx.one(purposeByKey, { key: callback.purposeId })
  const why = customer && (await whyNotCall(tx, { customer, purpose: purpose ?? null, at: context.at }))
  if (customer && why) {
    const [site] = await tx.all(siteRows.sites, {})
    const text = labelIn(calledOff, site?.default_language === 'en' ? 'en' : 'pl')
    tx.patch('callbacks', callback.id, { state: 'cancelled' })
    tx.remove('due_work', given.dueWorkId)
    tx.insert('notes', {
      id: context.newId(),
      interactionId: null,
      customerId: customer.id,
      caseId: null,
      author: context.actor,
      text: text.replace('{ref}', callback.ref),
      at: context.at,
    })
    return accept<FallenDue>({ ref: null, callback: callback.ref })
  }
  const owner = callback.agentId === null ? undefined : await findAgent(tx, callback.agentId)
  const heldBy = owner?.ok && owner.value.status !== 'logged-out' ? owner.value.key : null
  const queue = await tx.one(queueByKey, { key: callback.queueId })
  const id = context.newId()
  const ref = context.newRef()
  const dueAt = callback.dueAt
  stageInteraction(tx, {
    id,
    ref,
    channel: 'callback',
    direction: 'out',
    state: heldBy === null ? 'queued' : 'offered',
    queue: queue ?? { key: callback.queueId, priorityCreditSeconds: 0, expectedHandlingSeconds: 0 },
    customerId: callback.customerId,
    caseId: await caseOf(tx, callback),
    subject: callback.note === '' ? callback.ref : callback.note.slice(0, 200),
    heldBy,
    arrivedAt: dueAt,
    dueAt,
    contact: callback.phone,
  })
  stageWaitingSegment(tx, { interactionId: id, queueId: callback.queueId, from: dueAt }, context)
  if (heldBy !== null) {
    const offer = { interactionId: id, channel: 'callback', queueId: callback.queueId, agent: heldBy }
    await stageOffer(tx, { ...offer, how: 'callback' }, context)
  }
  tx.patch('callbacks', callback.id, { state: 'due', madeInteractionId: id })
  tx.remove('due_work', given.dueWorkId)
  return accept<FallenDue>({ ref, callback: callback.ref })
})

/** The open case that a callback is about: that of the contact in which it was promised, or whose process waits for it; null where there is none. */
async function caseOf(
  tx: CommandView,
  { interactionId, customerId }: CallbackRecord,
): Promise<string | null> {
  if (interactionId === null) {
    const waiting = await tx.all(everyInstanceWaiting, { waitsFor: 'callback' })
    return waiting.find((one) => customerId !== null && one.customerId === customerId)?.caseId ?? null
  }
  const contact = await tx.one(interactionById, { id: interactionId })
  const matter =
    contact && contact.caseId !== null ? await tx.one(caseById, { id: contact.caseId }) : undefined
  return matter && !whyNotWorkable(matter) ? matter.id : null
}
