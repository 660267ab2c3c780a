import * as z from 'zod'
import { knownChannels } from '../domain/channel.ts'
import { normalizeContactPoint, whyNotContactPoint } from '../domain/contact-point.ts'
import { type Decision, accept, refuse } from '../domain/decision.ts'
import { nearest } from '../domain/nearest.ts'
import { addressKindOf, distinctAddresses, oneLine, replyChannelOf } from '../domain/outgoing.ts'
import { routingRank } from '../domain/routing.ts'
import { contactPointsOfCustomer } from '../queries/contact-points-of-customer.ts'
import { type CustomerRecord, customerById } from '../queries/customer-by-id.ts'
import { customersByContactPoint } from '../queries/customers-by-contact-point.ts'
import { ownAddresses } from '../queries/own-addresses.ts'
import { queueByKey } from '../queries/queue-by-key.ts'
import { queuesOfAgent } from '../queries/queues-of-agent.ts'
import type { CommandView } from '../store/command-definition.ts'
import { command, personal } from './command.ts'
import { findActingAgent } from './finding/find-agent.ts'
import { findCustomer } from './finding/find-customer.ts'
import { findOpenCase } from './finding/find-open-case.ts'
import { findPurpose } from './finding/find-purpose.ts'
import { findQueue } from './finding/find-queue.ts'
import { findOwnAddress } from './finding/find-reply-address.ts'
import { whyNotNamed } from './finding/why-not-named.ts'
import { whyNotWrite } from './finding/why-not-write.ts'
import { outgoingAddresses, outgoingAttachments, outgoingText } from './outgoing-input.ts'
import { stageCaseState } from './staging/stage-case-state.ts'
import { stageOutgoing } from './staging/stage-outgoing.ts'

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
  const queueKey = await findQueueFor(
    tx,
    { given, channel, caseQueue: matter?.value.queueId ?? null },
    context,
  )
  if (!queueKey.ok) return queueKey
  const queue = await tx.one(queueByKey, { key: queueKey.value })
  if (!queue) return refuse({ code: 'message-without-queue', agent: context.actor, channel })
  const denied = await context.permit({ owner: context.actor, queue: queue.key })
  if (denied) return refuse(denied)
  const served = await tx.all(queuesOfAgent, { agent: context.actor })
  if (!served.some(({ key }) => key === queue.key))
    return refuse({ code: 'agent-not-in-queue', agent: context.actor, queue: queue.name })
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
  const whom = await findWhom(tx, { given, channel, caseCustomerId: matter?.value.customerId ?? null })
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
  const asked = { customer, addresses: [address, ...copied], channel, purpose: purpose?.value ?? null }
  const barred = await whyNotWrite(tx, asked, context.at)
  if (barred) return refuse(barred)

  const { at, actor, newId, newRef } = context
  const id = newId()
  const ref = newRef()
  const subject = oneLine(given.subject ?? '')
  tx.insert('interactions', {
    id,
    ref,
    channel,
    direction: 'out',
    state: 'active',
    queueId: queue.key,
    entryPointId: null,
    customerId: customer?.id ?? null,
    caseId: matter?.value.id ?? null,
    subject,
    heldBy: actor,
    rankAt: routingRank({ ...queue, channel, queuedAt: at, dueAt: null }),
    arrivedAt: at,
    queuedAt: at,
    dueAt: null,
    endedAt: null,
    doneAt: null,
    putBacks: 0,
    previousId: null,
    contact: address,
  })
  tx.insert('segments', {
    id: newId(),
    interactionId: id,
    kind: 'agent',
    queueId: queue.key,
    agentId: actor,
    startedAt: at,
    heldMs: 0,
    heldSince: null,
    talkEndedAt: null,
    endedAt: null,
    ending: null,
    endingReason: null,
  })
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
  return accept({
    ref,
    delivery: made.ref,
    channel,
    queue: queue.key,
    customer: customer?.ref ?? null,
    candidates,
    case: matter?.value.ref ?? null,
    purpose: purpose?.value.key ?? null,
    to: address,
    cc: copied,
    from: made.from,
    subject: made.subject,
    notBefore: made.notBefore,
  })
})

type Given = z.output<typeof input>

/** The queue that answers come back to. Refuses: queue-unknown, message-without-queue. */
async function findQueueFor(
  tx: CommandView,
  {
    given,
    channel,
    caseQueue,
  }: { readonly given: Given; readonly channel: string; readonly caseQueue: string | null },
  { actor }: { readonly actor: string },
): Promise<Decision<string>> {
  if (given.queue !== undefined) {
    const named = await findQueue(tx, given.queue)
    return named.ok ? accept(named.value.key) : named
  }
  const served = (await tx.all(queuesOfAgent, { agent: actor })).map(({ key }) => key)
  if (caseQueue !== null && served.includes(caseQueue)) return accept(caseQueue)
  for (const key of served) {
    const queue = await tx.one(queueByKey, { key })
    if (queue?.channels.includes(channel)) return accept(key)
  }
  return refuse({ code: 'message-without-queue', agent: actor, channel })
}

type Whom = {
  readonly customer: CustomerRecord | undefined
  readonly address: string
  /** Refs of those who have the address, where they are several. */
  readonly candidates: readonly string[]
}

/** Whom it is for and where it goes. Refuses: customer-not-found, message-without-address. */
async function findWhom(
  tx: CommandView,
  {
    given,
    channel,
    caseCustomerId,
  }: { readonly given: Given; readonly channel: string; readonly caseCustomerId: string | null },
): Promise<Decision<Whom>> {
  const kind = addressKindOf(channel)
  const to = given.to?.trim() ?? ''
  let customer: CustomerRecord | undefined
  let candidates: readonly string[] = []
  if (given.customer !== undefined) {
    const named = await findCustomer(tx, given.customer)
    if (!named.ok) return named
    customer = named.value
  } else if (to !== '') {
    const owners = await tx.all(customersByContactPoint, {
      kind,
      normalized: normalizeContactPoint(kind, to),
    })
    const [only] = owners
    if (owners.length > 1) candidates = owners.map(({ ref }) => ref)
    else if (only) customer = await tx.one(customerById, { id: only.id })
  } else if (caseCustomerId !== null) customer = await tx.one(customerById, { id: caseCustomerId })
  if (to !== '') return accept({ customer, address: to, candidates })
  const points = customer ? await tx.all(contactPointsOfCustomer, { customerId: customer.id }) : []
  const address = points.find((point) => point.kind === kind)?.value
  return address === undefined
    ? refuse({ code: 'message-without-address', customer: customer?.ref ?? '', channel })
    : accept({ customer, address, candidates })
}
