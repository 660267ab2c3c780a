import * as z from 'zod'
import { normalizeContactPoint, whyNotContactPoint } from '../../domain/contact-point.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { interactionByCall } from '../../queries/interactions/interaction-by-call.ts'
import { ownAddresses, type OwnAddress } from '../../queries/messages/own-addresses.ts'
import type { CommandView } from '../../store/command-definition.ts'
import { command, personal } from '../command.ts'
import { dueTimeOfQueue } from '../finding/due-time-of-queue.ts'
import { findActingAgent } from '../finding/find-agent.ts'
import { findCallers } from '../finding/find-callers.ts'
import { findQueueToBegin } from '../finding/find-queue-to-begin.ts'
import { stageEntered } from '../staging/process/stage-entered.ts'
import { stageInteraction } from '../staging/stage-interaction.ts'
import { stageOffer } from '../staging/stage-offer.ts'
import { stageWaitingSegment } from '../staging/stage-segment.ts'

const input = z.strictObject({
  /** What the phone calls it: the SIP Call-ID. */
  call: z.string().min(1).max(500),
  /** As the caller shows it; empty where he shows none. */
  number: personal(z.string().max(200)),
  /** The name that the caller shows. */
  name: personal(z.string().max(200)).optional(),
  /** The number that he called. */
  line: z.string().max(200).optional(),
})

export type RungCall = {
  readonly ref: string
  readonly queue: string
  readonly customer: string | null
  /** Refs of those who have the number, where they are several. */
  readonly candidates: readonly string[]
  /** Whether it waited in a queue already, into which an exchange had put it. */
  readonly hasWaited: boolean
}

/**
 * Says that a call rings at the phone of the actor: it is offered to him until the phone says what became of it, whatever he is busy
 * with, because it does ring. It belongs to the queue of the entry point that was called, or to the first of his that takes calls. What
 * an exchange has put into a queue under the same id is not there twice: that contact is offered.
 * Refuses: agent-required, agent-logged-out, call-known, call-without-queue.
 */
export const ringCall = command('call.ring', input, async (tx, given, context) => {
  const acting = await findActingAgent(tx, context.actor)
  if (!acting.ok) return acting
  const agent = context.actor
  const known = await tx.one(interactionByCall, { call: given.call })
  if (known) {
    const { id, ref, channel, queueId } = known
    const denied = await context.permit({ owner: agent, queue: queueId })
    if (denied) return refuse(denied)
    if (known.state !== 'queued') return refuse({ code: 'call-known', ref })
    await stageOffer(tx, { interactionId: id, channel, queueId, agent, how: 'exchange' }, context)
    tx.patch('interactions', id, { state: 'offered', heldBy: agent })
    return accept<RungCall>({ ref, queue: queueId, customer: null, candidates: [], hasWaited: true })
  }
  const point = await entryPointOf(tx, given.line)
  const rather = point?.queueId ?? null
  const asked = { agent, channel: 'call', named: undefined }
  const [best, first] = [await findQueueToBegin(tx, { ...asked, rather }), await findQueueToBegin(tx, asked)]
  const begun = best.ok && best.value ? best.value : first.ok ? first.value : undefined
  const denied = await context.permit({ owner: agent, queue: begun?.queue.key ?? null })
  // Who may take calls and has no queue for them is told that, not that he may not.
  if (denied && (begun || denied.code !== 'not-permitted' || denied.why !== 'out-of-scope'))
    return refuse(denied)
  if (!begun) return refuse({ code: 'call-without-queue', agent })
  const { queue } = begun

  const { seen, only, contact } = await findCallers(tx, given.number, context)
  const { at } = context
  const interactionId = context.newId()
  const ref = context.newRef()
  stageInteraction(tx, {
    id: interactionId,
    ref,
    channel: 'call',
    direction: 'in',
    state: 'offered',
    queue,
    entryPointId: point?.key ?? null,
    customerId: only?.id ?? null,
    caseId: null,
    subject: given.name?.trim() ?? '',
    heldBy: agent,
    arrivedAt: at,
    dueAt: await dueTimeOfQueue(tx, queue, at),
    contact,
    callId: given.call,
  })
  const queueId = queue.key
  stageWaitingSegment(tx, { interactionId, queueId, from: at }, context)
  await stageOffer(tx, { interactionId, channel: 'call', queueId, agent, how: 'phone' }, context)
  await stageEntered(tx, { interactionId, point: point?.key ?? null, reason: null }, context)
  return accept<RungCall>({
    ref,
    queue: queueId,
    customer: only?.ref ?? null,
    candidates: only ? [] : seen.map((owner) => owner.ref),
    hasWaited: false,
  })
})

/** The entry point whose number was called, in whatever format either is written. */
async function entryPointOf(tx: CommandView, line = ''): Promise<OwnAddress | undefined> {
  const called = comparable(line)
  if (called === '') return undefined
  return (await tx.all(ownAddresses, { channel: 'call' })).find(
    ({ address }) => comparable(address) === called,
  )
}

function comparable(number: string): string {
  const isNumber = whyNotContactPoint('phone', number) === undefined
  return isNumber ? normalizeContactPoint('phone', number) : number.trim().toLowerCase()
}
