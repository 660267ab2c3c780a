import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { callersToVerify, isClosedBy } from '../../queries/customers/callers-to-verify.ts'
import { command, personal } from '../command.ts'
import { findCustomer } from '../finding/find-customer.ts'

const input = z.strictObject({
  customer: z.string().min(1),
  /** Why it has to be seen before the caller is verified. */
  why: personal(z.string().trim().min(1).max(500)),
})

/**
 * Opens a masked card for the agent who asks, as long as he has the contact in hand; the history keeps it.
 * Refuses: customer-not-found, card-not-masked.
 */
export const revealCard = command('card.reveal', input, async (tx, given, context) => {
  const found = await findCustomer(tx, given.customer)
  if (!found.ok) return found
  const { id: customerId, ref } = found.value
  const denied = await context.permit({})
  if (denied) return refuse(denied)
  const callers = await tx.all(callersToVerify, { agent: context.actor, customerId })
  const caller = callers.find((one) => one.customerId === customerId) ?? callers[0]
  if (!caller || !isClosedBy(callers)) return refuse({ code: 'card-not-masked', customer: ref })
  tx.insert('reveals', {
    id: context.newId(),
    customerId,
    interactionId: caller.id,
    agentId: context.actor,
    why: given.why,
    at: context.at,
  })
  tx.patch('customers', customerId, {})
  return accept({ ref, interaction: caller.ref })
})
