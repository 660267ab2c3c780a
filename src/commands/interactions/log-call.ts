import * as z from 'zod'
import { whyNotContactPoint } from '../../domain/contact-point.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { command, personal } from '../command.ts'
import { dueTimeOfQueue } from '../finding/due-time-of-queue.ts'
import { findActingAgent } from '../finding/find-agent.ts'
import { findCallers } from '../finding/find-callers.ts'
import { findPurpose } from '../finding/find-purpose.ts'
import { findQueueToBegin } from '../finding/find-queue-to-begin.ts'
import { whyNotCall } from '../finding/why-not-call.ts'
import { whyNotMore } from '../finding/why-not-more.ts'
import { stageCustomer } from '../staging/stage-customer.ts'
import { stageInteraction } from '../staging/stage-interaction.ts'
import { stageHandlingSegment, stageWaitingSegment } from '../staging/stage-segment.ts'

const input = z.strictObject({
  /** As it is shown or dialled. */
  number: personal(z.string().min(1).max(40)),
  /** `in`: it rings; `out`: somebody is being called. */
  direction: z.enum(['in', 'out']).optional(),
  /** The first queue of the agent's that takes calls, unless given. */
  queue: z.string().min(1).optional(),
  subject: personal(z.string().max(2000)).optional(),
  /** What an outgoing one is for, by the key of a purpose: service passes an opt-out, marketing needs consent. */
  purpose: z.string().min(1).optional(),
  /** Makes a customer of this name when nobody has the number. */
  name: personal(z.string().max(200)).optional(),
})

/**
 * Logs a call that no telephone system told of: the caller is found by the number, and the call is in the actor's hands and
 * runs from now. Nobody is linked when several have the number, who are answered as `candidates`, or whoever has it may not be seen.
 * Refuses: agent-required, agent-logged-out, contact-point-invalid, queue-unknown, call-without-queue, agent-not-in-queue,
 * agent-at-capacity, purpose-unknown; and for a call to somebody who wants none: callback-blocked-do-not-contact,
 * contact-without-consent, consent-objected.
 */
export const logCall = command('call.log', input, async (tx, given, context) => {
  const acting = await findActingAgent(tx, context.actor)
  if (!acting.ok) return acting
  const asked = { agent: context.actor, channel: 'call', named: given.queue }
  const begun = await findQueueToBegin(tx, asked)
  if (!begun.ok) return begun
  if (!begun.value) return refuse({ code: 'call-without-queue', agent: context.actor })
  const { queue, isServed } = begun.value
  const denied = await context.permit({ owner: context.actor, queue: queue.key })
  if (denied) return refuse(denied)
  if (!isServed) return refuse({ code: 'agent-not-in-queue', agent: context.actor, queue: queue.name })
  const name = given.name?.trim() ?? ''
  const unmade = name === '' ? undefined : await context.permit({}, 'customer.create')
  if (unmade) return refuse(unmade)
  const number = given.number.trim()
  const why = whyNotContactPoint('phone', number)
  if (why) return refuse({ code: 'contact-point-invalid', kind: 'phone', value: number, why })
  const direction = given.direction ?? 'in'
  const { owners, seen, only, contact } = await findCallers(tx, number, context)
  const id = context.newId()
  // A call that was talked on a device was talked, whatever else he has been given since.
  const full = context.whenGiven
    ? undefined
    : await whyNotMore(tx, context.actor, { channel: 'call', how: 'by-hand', id })
  if (full) return refuse(full)
  const purpose = given.purpose === undefined ? undefined : await findPurpose(tx, given.purpose)
  if (purpose && !purpose.ok) return purpose
  // Whichever of them it is: one who must not be called is not.
  for (const customer of direction === 'out' ? owners : []) {
    const why = await whyNotCall(tx, { customer, purpose: purpose?.value ?? null, at: context.at })
    if (why) return refuse(why)
  }

  const made =
    seen.length === 0 && name !== ''
      ? stageCustomer(
          tx,
          { kind: 'person', name, contactPoints: [{ kind: 'phone', value: number }] },
          context,
        )
      : undefined
  const { at, newRef } = context
  const dueAt = await dueTimeOfQueue(tx, queue, at)
  const ref = newRef()
  const customer = only ?? made
  stageInteraction(tx, {
    id,
    ref,
    channel: 'call',
    direction,
    state: 'active',
    queue,
    customerId: customer?.id ?? null,
    caseId: null,
    subject: given.subject?.trim() ?? '',
    heldBy: context.actor,
    arrivedAt: at,
    dueAt,
    contact,
  })
  // Who is called has waited for nobody.
  const part = { interactionId: id, queueId: queue.key, from: at }
  if (direction === 'in') stageWaitingSegment(tx, { ...part, isTakenAtOnce: true }, context)
  stageHandlingSegment(tx, { ...part, agentId: context.actor }, context)
  return accept({
    ref,
    queue: queue.key,
    customer: customer?.ref ?? null,
    isNewCustomer: made !== undefined,
    candidates: only ? [] : seen.map((owner) => owner.ref),
  })
})
