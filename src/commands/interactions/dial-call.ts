import * as z from 'zod'
import { whyNotContactPoint } from '../../domain/contact-point.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { interactionByCall } from '../../queries/interactions/interaction-by-call.ts'
import type { CommandView } from '../../store/command-definition.ts'
import { type DeclaredContext, command, personal } from '../command.ts'
import { dueTimeOfQueue } from '../finding/due-time-of-queue.ts'
import { findActingAgent } from '../finding/find-agent.ts'
import { findCallers } from '../finding/find-callers.ts'
import { findInteraction } from '../finding/find-interaction.ts'
import { findPurpose } from '../finding/find-purpose.ts'
import { findQueueToBegin } from '../finding/find-queue-to-begin.ts'
import { whyNotCall } from '../finding/why-not-call.ts'
import { whyNotHeld } from '../finding/why-not-held.ts'
import { stageInteraction } from '../staging/stage-interaction.ts'
import { stageHandlingSegment } from '../staging/stage-segment.ts'

const input = z.strictObject({
  /** What the phone calls it: the SIP Call-ID. */
  call: z.string().min(1).max(500),
  /** As it was dialled. */
  number: personal(z.string().min(1).max(200)),
  /** The first queue of the agent's that takes calls, unless given. */
  queue: z.string().min(1).optional(),
  /** What it is for, by the key of a purpose: service passes an opt-out, marketing needs consent. */
  purpose: z.string().min(1).optional(),
  /** Ref of the contact in hand that is worked on by calling, as a callback is: no other contact is made. */
  for: z.string().min(1).optional(),
})

export type DialledCall = {
  readonly ref: string
  readonly queue: string
  readonly customer: string | null
  /** Refs of those who have the number, where they are several. */
  readonly candidates: readonly string[]
}

/**
 * Says that the phone of the actor calls somebody: the contact is in his hands from the moment at which it dials. What he may have at
 * once is not asked, because the phone is calling; whether that customer may be called is.
 * Refuses: agent-required, agent-logged-out, contact-point-invalid, call-known, queue-unknown, call-without-queue,
 * agent-not-in-queue, purpose-unknown, callback-blocked-do-not-contact, contact-without-consent, consent-objected; of a contact that is
 * worked on: interaction-not-found, interaction-not-yours, interaction-not-in-hand, interaction-in-other-state.
 */
export const dialCall = command('call.dial', input, async (tx, given, context) => {
  const acting = await findActingAgent(tx, context.actor)
  if (!acting.ok) return acting
  const number = given.number.trim()
  const why = whyNotContactPoint('phone', number)
  if (why) return refuse({ code: 'contact-point-invalid', kind: 'phone', value: number, why })
  const known = await tx.one(interactionByCall, { call: given.call })
  if (known) return refuse({ code: 'call-known', ref: known.ref })
  const purpose = given.purpose === undefined ? undefined : await findPurpose(tx, given.purpose)
  if (purpose && !purpose.ok) return purpose
  const callers = await findCallers(tx, number, context)
  // Whichever of them it is: one who must not be called is not.
  for (const customer of callers.owners) {
    const no = await whyNotCall(tx, { customer, purpose: purpose?.value ?? null, at: context.at })
    if (no) return refuse(no)
  }
  const { only, seen } = callers
  const found = { customer: only?.ref ?? null, candidates: only ? [] : seen.map(({ ref }) => ref) }
  const begun =
    given.for === undefined
      ? await stageDialled(tx, { given, customerId: only?.id ?? null, contact: callers.contact }, context)
      : await stageWorkedOn(tx, { ref: given.for, call: given.call }, context)
  return begun.ok ? accept<DialledCall>({ ...begun.value, ...found }) : begun
})

type Begun = Decision<{ readonly ref: string; readonly queue: string }>

async function stageDialled(
  tx: CommandView,
  asked: {
    readonly given: { readonly call: string; readonly queue?: string | undefined }
    readonly customerId: string | null
    readonly contact: string | null
  },
  context: DeclaredContext,
): Promise<Begun> {
  const { actor: agent, at } = context
  const { call, queue: named } = asked.given
  const begun = await findQueueToBegin(tx, { agent, channel: 'call', named })
  if (!begun.ok) return begun
  if (!begun.value) return refuse({ code: 'call-without-queue', agent })
  const { queue, isServed } = begun.value
  const denied = await context.permit({ owner: agent, queue: queue.key })
  if (denied) return refuse(denied)
  if (!isServed) return refuse({ code: 'agent-not-in-queue', agent, queue: queue.name })
  const interactionId = context.newId()
  const ref = context.newRef()
  stageInteraction(tx, {
    id: interactionId,
    ref,
    channel: 'call',
    direction: 'out',
    state: 'active',
    queue,
    customerId: asked.customerId,
    caseId: null,
    subject: '',
    heldBy: agent,
    arrivedAt: at,
    dueAt: await dueTimeOfQueue(tx, queue, at),
    contact: asked.contact,
    callId: call,
  })
  // Who is called has waited for nobody.
  stageHandlingSegment(tx, { interactionId, queueId: queue.key, agentId: agent, from: at }, context)
  return accept({ ref, queue: queue.key })
}

async function stageWorkedOn(
  tx: CommandView,
  { ref, call }: { readonly ref: string; readonly call: string },
  context: DeclaredContext,
): Promise<Begun> {
  const found = await findInteraction(tx, ref)
  if (!found.ok) return found
  const { id, heldBy, queueId } = found.value
  const denied = await context.permit({ owner: heldBy, queue: queueId })
  if (denied) return refuse(denied)
  const refusal = whyNotHeld(found.value, ['active'], context)
  if (refusal) return refuse(refusal)
  tx.patch('interactions', id, { callId: call })
  return accept({ ref: found.value.ref, queue: queueId })
}
