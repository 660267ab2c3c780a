import * as z from 'zod'
import { knownChannels } from '../domain/channel.ts'
import { type ContactPointKind, normalizeContactPoint, whyNotContactPoint } from '../domain/contact-point.ts'
import { type Decision, accept, refuse } from '../domain/decision.ts'
import { nearest } from '../domain/nearest.ts'
import { routingRank } from '../domain/routing.ts'
import { customerById } from '../queries/customer-by-id.ts'
import { customersByContactPoint } from '../queries/customers-by-contact-point.ts'
import { type ThreadMessage, messageByMessageId, messageOfThread } from '../queries/message-of-thread.ts'
import type { CommandContext, CommandView } from '../store/command-definition.ts'
import { command, personal } from './command.ts'
import { dueTimeOfQueue } from './finding/due-time-of-queue.ts'
import { findCustomer } from './finding/find-customer.ts'
import { findQueue } from './finding/find-queue.ts'
import { findReceivedMessage } from './finding/find-received-message.ts'
import { stageCaseOfMessage } from './staging/stage-case-of-message.ts'
import { stageContactOfCase } from './staging/stage-contact-of-case.ts'
import { stageCustomer } from './staging/stage-customer.ts'
import { stageWaitingSegment } from './staging/stage-waiting-segment.ts'

const attachment = z.strictObject({
  name: personal(z.string().max(500)).nullable(),
  mediaType: z.string().max(200),
  bytes: z.number().int().nonnegative(),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
})

const message = z.strictObject({
  senderName: personal(z.string().max(500)),
  senderAddress: personal(z.string().max(500)),
  recipients: personal(z.array(z.string().max(500)).max(200)),
  /** Where answers are wanted, when that is not the sender's own address. */
  replyTo: personal(z.array(z.string().max(500)).max(200)).optional(),
  text: personal(z.string().max(500_000)),
  messageId: z.string().max(1000).nullable(),
  /** Message-IDs of the thread, the oldest first: References, then In-Reply-To. */
  references: z.array(z.string().max(1000)).max(200),
  /** SHA-256 of the whole message as it came, under which it lies beside the store. */
  rawHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  sentAt: z.number().int().nullable(),
  isAutomatic: z.boolean(),
  attachments: z.array(attachment).max(500),
})

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
  message: message.optional(),
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
 * opens again, after a closed one another follows.
 * Refuses: queue-unknown, channel-unknown, message-already-received, customer-not-found.
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
  const before =
    given.message && (await findReceivedMessage(tx, { ...given.message, subject: given.subject }))
  if (before) return refuse({ code: 'message-already-received', ref: before })
  const thread = given.message && (await threadOf(tx, given.message))
  const openThread = thread && ['queued', 'offered', 'active', 'held'].includes(thread.state)
  const who = await customerOf(tx, { ...given, isAppended: openThread === true }, thread, context)
  if (!who.ok) return who

  const arrivedAt = Math.min(given.arrivedAt ?? context.at, context.at)
  if (thread && openThread && given.message) {
    stageMessage(tx, thread.interactionId, { ...given.message, subject: given.subject, arrivedAt }, context)
    await stageThreadCase(tx, thread, { ...given.message, subject: given.subject }, context)
    return accept<ReceivedInteraction>({
      ref: thread.ref,
      queue: thread.queueId,
      ...who.value.shown,
      isAppended: true,
    })
  }
  const { key, priorityCreditSeconds, expectedHandlingSeconds } = queue.value
  const dueAt = await dueTimeOfQueue(tx, queue.value, arrivedAt)
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
            isAutomatic: given.message?.isAutomatic ?? false,
          },
          context,
        )
      : null
  tx.insert('interactions', {
    id,
    ref,
    channel,
    direction: 'in',
    state: 'queued',
    queueId: key,
    entryPointId: given.entryPoint ?? null,
    customerId: who.value.id,
    caseId,
    subject: subject.trim(),
    heldBy: null,
    rankAt: routingRank({
      channel,
      queuedAt: arrivedAt,
      dueAt,
      priorityCreditSeconds,
      expectedHandlingSeconds,
    }),
    arrivedAt,
    queuedAt: arrivedAt,
    dueAt,
    endedAt: null,
    doneAt: null,
    putBacks: 0,
    previousId: thread?.interactionId ?? null,
    contact: given.from?.value.trim() ?? null,
  })
  // The finished one is history that goes on: it cannot be taken back as if nothing had followed.
  if (thread) tx.patch('interactions', thread.interactionId, {})
  stageWaitingSegment(tx, { interactionId: id, queueId: key, from: arrivedAt }, context)
  if (given.message) stageMessage(tx, id, { ...given.message, subject, arrivedAt }, context)
  return accept<ReceivedInteraction>({ ref, queue: key, ...who.value.shown, isAppended: false })
})

type Message = z.output<typeof message>

/** An open contact whose case was closed meanwhile goes on in the case that follows. */
async function stageThreadCase(
  tx: CommandView,
  { interactionId, caseId }: ThreadMessage,
  { subject, isAutomatic }: Message & { readonly subject: string },
  context: CommandContext,
): Promise<void> {
  tx.patch('interactions', interactionId, {})
  if (caseId === null) return
  const heardBy = await stageCaseOfMessage(tx, { caseId, interactionId, subject, isAutomatic }, context)
  if (heardBy !== caseId) await stageContactOfCase(tx, interactionId, heardBy)
}

/** Names the message that began the thread, whichever of its messages came first. */
function threadKey({ references, messageId }: Message): string | null {
  return references[0] ?? messageId
}

async function threadOf(tx: CommandView, given: Message): Promise<ThreadMessage | undefined> {
  for (const messageId of given.references.toReversed()) {
    const found = await tx.one(messageByMessageId, { messageId })
    if (found) return found
  }
  const key = threadKey(given)
  return key === null ? undefined : await tx.one(messageOfThread, { threadKey: key })
}

type Who = {
  readonly id: string | null
  readonly shown: { readonly customer: string | null; readonly isNewCustomer: boolean }
}

async function customerOf(
  tx: CommandView,
  given: z.output<typeof input> & { readonly isAppended: boolean },
  thread: ThreadMessage | undefined,
  context: CommandContext,
): Promise<Decision<Who>> {
  if (given.customer !== undefined) {
    const customer = await findCustomer(tx, given.customer)
    if (!customer.ok) return customer
    return accept({ id: customer.value.id, shown: { customer: customer.value.ref, isNewCustomer: false } })
  }
  const { from } = given
  if (from === undefined || whyNotContactPoint(from.kind, from.value)) {
    return accept(await customerOfThread(tx, thread))
  }
  const kind: ContactPointKind = from.kind
  const [owner] = await tx.all(customersByContactPoint, {
    kind,
    normalized: normalizeContactPoint(kind, from.value),
  })
  if (owner) return accept({ id: owner.id, shown: { customer: owner.ref, isNewCustomer: false } })
  // Whoever joins somebody else's thread writes about that one's matter: there is no interaction of his own to find him by.
  if (given.isAppended) return accept(await customerOfThread(tx, thread))
  const name = from.name?.trim() ?? ''
  const customer = { kind: 'person' as const, name: name === '' ? from.value.trim() : name }
  const made = stageCustomer(
    tx,
    { ...customer, contactPoints: [{ kind, value: from.value.trim() }] },
    context,
  )
  return accept({ id: made.id, shown: { customer: made.ref, isNewCustomer: true } })
}

async function customerOfThread(tx: CommandView, thread: ThreadMessage | undefined): Promise<Who> {
  const id = thread?.customerId ?? null
  const customer = id === null ? undefined : await tx.one(customerById, { id })
  return { id, shown: { customer: customer?.ref ?? null, isNewCustomer: false } }
}

function stageMessage(
  tx: CommandView,
  interactionId: string,
  given: Message & { readonly subject: string; readonly arrivedAt: number },
  { newId }: CommandContext,
): void {
  const id = newId()
  tx.insert('messages', {
    id,
    interactionId,
    direction: 'in',
    senderName: given.senderName,
    senderAddress: given.senderAddress,
    recipients: given.recipients,
    replyTo: given.replyTo ?? [],
    subject: given.subject,
    text: given.text,
    messageId: given.messageId,
    threadKey: threadKey(given),
    rawHash: given.rawHash,
    sentAt: given.sentAt,
    receivedAt: given.arrivedAt,
    automatic: given.isAutomatic,
  })
  for (const [position, { name, mediaType, bytes, contentHash }] of given.attachments.entries()) {
    tx.insert('attachments', { id: newId(), messageId: id, name, mediaType, bytes, contentHash, position })
  }
}
