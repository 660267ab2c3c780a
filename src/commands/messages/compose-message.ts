import * as z from 'zod'
import { knownChannels } from '../../domain/channel.ts'
import { whyNotContactPoint } from '../../domain/contact-point.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { nearest } from '../../domain/nearest.ts'
import { addressKindOf, distinctAddresses, oneLine, replyChannelOf } from '../../domain/outgoing.ts'
import { ownAddresses } from '../../queries/messages/own-addresses.ts'
import { command, personal } from '../command.ts'
import { findActingAgent } from '../finding/find-agent.ts'
import { findOpenCase } from '../finding/find-open-case.ts'
import { findPurpose } from '../finding/find-purpose.ts'
import { findQueueToBegin } from '../finding/find-queue-to-begin.ts'
import { findRecipient } from '../finding/find-recipient.ts'
import { findOwnAddress } from '../finding/find-reply-address.ts'
import { toldOfMessage } from '../finding/told-of-message.ts'
import { whyNotNamed } from '../finding/why-not-named.ts'
import { whyNotWrite } from '../finding/why-not-write.ts'
import { outgoingAddresses, outgoingAttachments, outgoingText } from './outgoing-input.ts'
import { stageCaseState } from '../staging/stage-case-state.ts'
import { stageInteraction } from '../staging/stage-interaction.ts'
import { stageOutgoing } from '../staging/stage-outgoing.ts'
import { stageHandlingSegment } from '../staging/stage-segment.ts'

const input = z.strictObject({
  /** Ref of whom it is for; whoever is known by the address, unless given. */
  customer: z.string().min(1).optional(),
  /** The first address of the customer's on the channel, unless given. */
  to: personal(z.string().max(320)).optional(),
  cc: outgoingAddresses.optional(),
  /** Mail unless given. */
  channel: z.string().min(1).max(40).optional(),
  /** What for, by its key or label; an opt-out holds where nobody says. */
  purpose: z.string().min(1).optional(),
  /** The case's, or the first of the writer's that has the channel, unless given. */
  queue: z.string().min(1).optional(),
  /** The case that it is part of, and whose customer it is for unless another is given. */
  case: z.string().min(1).optional(),
  subject: personal(z.string().max(2000)).optional(),
  text: outgoingText,
  attachments: outgoingAttachments.optional(),
  /** Leaves at once instead of waiting out the site's undo delay. */
  now: z.boolean().optional(),
})

/**
 * Writes to a customer of our own accord: a new contact that goes out, in the writer's hands until he wraps it up. His
 * capacity limits what comes to him and not what he begins. The message waits in the outbox, where it can be called back; an
 * answer to it joins its thread.
 * Refuses: agent-required, agent-logged-out, message-empty, channel-unknown, channel-not-written, case-not-found, case-closed,
 * customer-not-found, purpose-unknown, queue-unknown, message-without-queue, agent-not-in-queue, message-without-address,
 * contact-point-invalid, callback-blocked-do-not-contact, consent-objected, contact-without-consent.
 */
export const composeMessage = command('message.compose', input, async (tx, given, context) => {
  const acting = await findActingAgent(tx, context.actor)
  if (!acting.ok) return acting
  const channel = given.channel ?? 'email'
  const filing: typeof context.permit = (record) => context.permit(record, 'case.link-interaction')
  const matter = given.case === undefined ? undefined : await findOpenCase(tx, given.case, { permit: filing })
  if (matter && !matter.ok) return matter
  const asked = { agent: context.actor, channel, named: given.queue, rather: matter?.value.queueId ?? null }
  const begun = await findQueueToBegin(tx, asked)
  if (!begun.ok) return begun
  if (!begun.value) return refuse({ code: 'message-without-queue', agent: context.actor, channel })
  const { queue, isServed } = begun.value
  const denied = await context.permit({ owner: context.actor, queue: queue.key })
  if (denied) return refuse(denied)
  if (!isServed) return refuse({ code: 'agent-not-in-queue', agent: context.actor, queue: queue.name })
  const text = given.text.trimEnd()
  if (text.trim() === '') return refuse({ code: 'message-empty' })
  const known = [...knownChannels, ...queue.channels]
  if (!known.includes(channel))
    return refuse({ code: 'channel-unknown', channel, nearest: nearest(channel, known) })
  // What a form asked is answered by mail; nobody is sent a form, and a chat is begun by the customer.
  if (replyChannelOf(channel) !== channel || channel === 'chat')
    return refuse({ code: 'channel-not-written', channel })

  const purpose = given.purpose === undefined ? undefined : await findPurpose(tx, given.purpose)
  if (purpose && !purpose.ok) return purpose
  const { customer: named, to } = given
  const caseCustomerId = matter?.value.customerId ?? null
  const whom = await findRecipient(tx, { named, to, channel, caseCustomerId }, context)
  if (!whom.ok) return whom
  const { customer, address, candidates } = whom.value
  const unseen = given.customer === undefined ? undefined : await whyNotNamed(tx, { customer }, context)
  if (unseen) return refuse(unseen)
  const own = await tx.all(ownAddresses, { channel })
  const copied = distinctAddresses(given.cc ?? [], [address, ...own.map((one) => one.address)])
  const kind = addressKindOf(channel)
  for (const value of [address, ...copied]) {
    const why = whyNotContactPoint(kind, value)
    if (why) return refuse({ code: 'contact-point-invalid', kind, value, why })
  }
  const written = { customer, addresses: [address, ...copied], channel, purpose: purpose?.value ?? null }
  const barred = await whyNotWrite(tx, written, context.at)
  if (barred) return refuse(barred)

  const { at, actor } = context
  const id = context.newId()
  const ref = context.newRef()
  const subject = oneLine(given.subject ?? '')
  stageInteraction(tx, {
    id,
    ref,
    channel,
    direction: 'out',
    state: 'active',
    queue,
    customerId: customer?.id ?? null,
    caseId: matter?.value.id ?? null,
    subject,
    heldBy: actor,
    arrivedAt: at,
    dueAt: null,
    contact: address,
  })
  stageHandlingSegment(tx, { interactionId: id, queueId: queue.key, agentId: actor, from: at }, context)
  if (matter) await stageCaseState(tx, matter.value, { word: 'replied' }, context)
  const made = await stageOutgoing(
    tx,
    {
      interactionId: id,
      channel,
      address,
      cc: copied,
      from: await findOwnAddress(tx, { channel, entryPointId: null, queueId: queue.key }),
      subject,
      text,
      inReplyTo: null,
      references: [],
      threadKey: null,
      attachments: given.attachments ?? [],
      now: given.now === true,
      purposeId: purpose?.value.key ?? null,
    },
    context,
  )
  const whose = { actor, customerId: customer?.id ?? null }
  const told = await toldOfMessage(tx, whose, { to: address, cc: copied, subject: made.subject })
  return accept({
    ref,
    delivery: made.ref,
    channel,
    queue: queue.key,
    customer: customer?.ref ?? null,
    candidates,
    case: matter?.value.ref ?? null,
    purpose: purpose?.value.key ?? null,
    ...told,
    from: made.from,
    notBefore: made.notBefore,
  })
})
