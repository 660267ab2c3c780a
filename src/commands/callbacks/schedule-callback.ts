import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { reservedActors } from '../../domain/ids.ts'
import { command, personal } from '../command.ts'
import { findAgent } from '../finding/find-agent.ts'
import { findCustomer } from '../finding/find-customer.ts'
import { findPurpose } from '../finding/find-purpose.ts'
import { findQueue } from '../finding/find-queue.ts'
import { whyNotNamed } from '../finding/why-not-named.ts'
import { stageCallback } from '../staging/stage-callback.ts'

const input = z.strictObject({
  customer: z.string().min(1),
  queue: z.string().min(1),
  dueAt: z.number().int(),
  /** `anyone`, or the key of the agent whose it is; the actor's own unless given. */
  whose: z.string().optional(),
  phone: personal(z.string().max(40)).optional(),
  /** What it is for, by the key of a purpose: service passes an opt-out, marketing needs consent. */
  purpose: z.string().min(1).optional(),
  note: personal(z.string().max(2000)).optional(),
})

/**
 * Promises a customer a return contact.
 * Refuses: customer-not-found, queue-unknown, agent-unknown, callback-in-past, callback-without-number,
 * callback-blocked-do-not-contact, contact-point-invalid, purpose-unknown, contact-without-consent, consent-objected.
 */
export const scheduleCallback = command('callback.schedule', input, async (tx, given, context) => {
  const customer = await findCustomer(tx, given.customer)
  if (!customer.ok) return customer
  const queue = await findQueue(tx, given.queue)
  if (!queue.ok) return queue
  const whose = given.whose ?? (reservedActors.includes(context.actor) ? 'anyone' : context.actor)
  const agent = whose === 'anyone' ? undefined : await findAgent(tx, whose)
  if (agent && !agent.ok) return agent
  const denied = await context.permit({ owner: agent?.value.key ?? null, queue: queue.value.key })
  if (denied) return refuse(denied)
  const unseen = await whyNotNamed(tx, { customer: customer.value }, context)
  if (unseen) return refuse(unseen)
  const purpose = given.purpose === undefined ? undefined : await findPurpose(tx, given.purpose)
  if (purpose && !purpose.ok) return purpose
  const made = await stageCallback(
    tx,
    {
      customerId: customer.value.id,
      interactionId: null,
      queueId: queue.value.key,
      agentId: agent?.value.key ?? null,
      phone: given.phone,
      dueAt: given.dueAt,
      note: given.note ?? '',
      purpose: purpose?.value ?? null,
    },
    context,
  )
  return made.ok ? accept({ ref: made.value.ref, dueAt: given.dueAt }) : refuse(made.refusal)
})
