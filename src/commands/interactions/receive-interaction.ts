import * as z from 'zod'
import { knownChannels } from '../../domain/channel.ts'
import { whyNotContactPoint } from '../../domain/contact-point.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { nearest } from '../../domain/nearest.ts'
import { interactionByCall } from '../../queries/interactions/interaction-by-call.ts'
import type { ThreadMessage } from '../../queries/messages/message-of-thread.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'
import { command, personal } from '../command.ts'
import { dueTimeOfQueue } from '../finding/due-time-of-queue.ts'
import { findQueue } from '../finding/find-queue.ts'
import { findReceivedMessage } from '../finding/find-received-message.ts'
import { findThread } from '../finding/find-thread.ts'
import { type ReceivedMessage, receivedMessage } from './received-message-input.ts'
import { stageCaseOfMessage } from '../staging/stage-case-of-message.ts'
import { stageContactOfCase } from '../staging/stage-contact-of-case.ts'
import { stageInteraction } from '../staging/stage-interaction.ts'
import { stageReceivedMessage } from '../staging/stage-received-message.ts'
import { stageWaitingSegment } from '../staging/stage-segment.ts'
import { stageEntered } from '../staging/process/stage-entered.ts'
import { stageMailCame } from '../staging/process/stage-wait-over.ts'
import { stageSender } from '../staging/stage-sender.ts'

const input = z.strictObject({
  channel: z.string().min(1).max(40),
  queue: z.string().min(1),
  entryPoint: z.string().optional(),
  subject: personal(z.string().max(2000)),
  /** When it reached the site; the time of the command unless given. */
  arrivedAt: z.number().int().optional(),
  /** Ref of the customer, where he is known. */
  customer: z.string().optional(),
  /** Phone, address or handle it came from: finds the customer, or makes a new one under `name`. */
  from: z
    .strictObject({
      kind: z.enum(['phone', 'email', 'handle']),
      value: personal(z.string().max(500)),
      name: personal(z.string().max(500)).optional(),
    })
    .optional(),
  message: receivedMessage.optional(),
  /** What an exchange calls it: the SIP Call-ID, by which the phone at which it rings knows it too. */
  call: z.string().min(1).max(500).optional(),
})

export type ReceivedInteraction = {
  readonly ref: string
  readonly queue: string
  readonly customer: string | null
  readonly isNewCustomer: boolean
  /** Whether the message went into an interaction that was there already. */
  readonly isAppended: boolean
}

/**
 * Lets a contact in at an entry point: it waits in its queue. The sender is matched to a customer by contact point, or a
 * new one is made. A message of a thread whose interaction still waits or is worked on joins it; of one that is wrapped up
 * or being wrapped up, a new interaction follows that one. The case of the thread hears of it: one that waits or is resolved
 * opens again, after a closed one another follows. Processes of the case that wait for a mail go on, and those that begin by themselves
 * at the entry point start for its case, which is opened where there is none.
 * Refuses: queue-unknown, channel-unknown, contact-point-invalid for a call from what is no number,
 * call-known, message-already-received, customer-not-found.
 */
export const receiveInteraction = command('interaction.receive', input, async (tx, given, context) => {
  const queue = await findQueue(tx, given.queue)
  if (!queue.ok) return queue
  const denied = await context.permit({ owner: null, queue: queue.value.key })
  if (denied) return refuse(denied)
  const known = [...knownChannels, ...queue.value.channels]
  if (!known.includes(given.channel)) {
    return refuse({ code: 'channel-unknown', channel: given.channel, nearest: nearest(given.channel, known) })
  }
  const number = given.channel === 'call' && given.from?.kind === 'phone' ? given.from.value : null
  const why = number === null ? null : whyNotContactPoint('phone', number)
  if (number !== null && why)
    return refuse({ code: 'contact-point-invalid', kind: 'phone', value: number, why })
  const before = given.call === undefined ? undefined : await tx.one(interactionByCall, { call: given.call })
  if (before) return refuse({ code: 'call-known', ref: before.ref })
  const arrivedAt = Math.min(given.arrivedAt ?? context.at, context.at)
  const message = given.message && { ...given.message, subject: given.subject, arrivedAt }
  const received = message && (await findReceivedMessage(tx, message))
  if (received) return refuse({ code: 'message-already-received', ref: received })
  const thread = message && (await findThread(tx, message))
  const isAppended = thread !== undefined && ['queued', 'offered', 'active', 'held'].includes(thread.state)
  const who = await stageSender(tx, { ...given, thread, isAppended }, context)
  if (!who.ok) return who

  if (isAppended && message) {
    const { interactionId, ref, queueId } = thread
    stageReceivedMessage(tx, { ...message, interactionId }, context)
    const heardBy = await stageThreadCase(tx, thread, message, context)
    if (!message.isAutomatic) await stageMailCame(tx, heardBy, context)
    return accept<ReceivedInteraction>({ ref, queue: queueId, ...who.value.shown, isAppended })
  }
  const { channel, subject } = given
  const id = context.newId()
  const ref = context.newRef()
  const caseId =
    thread && thread.caseId !== null
      ? await stageCaseOfMessage(
          tx,
          {
            caseId: thread.caseId,
            interactionId: id,
            subject,
            isAutomatic: message?.isAutomatic ?? false,
          },
          context,
        )
      : null
  stageInteraction(tx, {
    id,
    ref,
    channel,
    direction: 'in',
    state: 'queued',
    queue: queue.value,
    entryPointId: given.entryPoint ?? null,
    customerId: who.value.id,
    caseId,
    subject: subject.trim(),
    heldBy: null,
    arrivedAt,
    dueAt: await dueTimeOfQueue(tx, queue.value, arrivedAt),
    previousId: thread?.interactionId ?? null,
    contact: given.from?.value.trim() ?? null,
    callId: given.call ?? null,
  })
  // The finished one is history that goes on: it cannot be taken back as if nothing had followed.
  if (thread) tx.patch('interactions', thread.interactionId, {})
  stageWaitingSegment(tx, { interactionId: id, queueId: queue.value.key, from: arrivedAt }, context)
  if (message) stageReceivedMessage(tx, { ...message, interactionId: id }, context)
  // An absence notice or a bounce is nobody's word.
  if (message?.isAutomatic !== true) {
    if (message) await stageMailCame(tx, caseId, context)
    await stageEntered(tx, { interactionId: id, point: given.entryPoint ?? null, reason: null }, context)
  }
  return accept<ReceivedInteraction>({ ref, queue: queue.value.key, ...who.value.shown, isAppended: false })
})

/** An open contact whose case was closed meanwhile goes on in the case that follows. */
async function stageThreadCase(
  tx: CommandView,
  { interactionId, caseId }: ThreadMessage,
  { subject, isAutomatic }: ReceivedMessage & { readonly subject: string },
  context: CommandContext,
): Promise<string | null> {
  tx.patch('interactions', interactionId, {})
  if (caseId === null) return null
  const heardBy = await stageCaseOfMessage(tx, { caseId, interactionId, subject, isAutomatic }, context)
  if (heardBy !== caseId) await stageContactOfCase(tx, interactionId, heardBy)
  return heardBy
}
