import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { nearestOrFirst } from '../../domain/nearest.ts'
import { customerById } from '../../queries/customers/customer-by-id.ts'
import { verificationMethodList } from '../../queries/customers/verification-method-list.ts'
import { command, personal } from '../command.ts'
import { findInteraction } from '../finding/find-interaction.ts'
import { whyNotHeld } from '../finding/why-not-held.ts'

const input = z.strictObject({
  ref: z.string().min(1),
  method: z.string().min(1),
  /** Who is on the line: the holder, his attorney, somebody else. */
  who: z.enum(['holder', 'attorney', 'other']),
  result: z.enum(['passed', 'failed', 'refused']),
  note: personal(z.string().max(2000)).optional(),
})

/**
 * Keeps how a caller showed who he is; the card opens when he passed, and closes again when he did not.
 * Refuses: interaction-not-found, interaction-not-yours, interaction-not-in-hand, interaction-in-other-state,
 * interaction-without-customer, verification-method-unknown.
 */
export const recordVerification = command('verification.record', input, async (tx, given, context) => {
  const found = await findInteraction(tx, given.ref)
  if (!found.ok) return found
  const interaction = found.value
  const denied = await context.permit({ owner: interaction.heldBy, queue: interaction.queueId })
  if (denied) return refuse(denied)
  const refusal = whyNotHeld(interaction, ['active', 'held', 'wrapping-up'], context)
  if (refusal) return refuse(refusal)
  const { id: interactionId, ref, customerId } = interaction
  const customer = customerId === null ? undefined : await tx.one(customerById, { id: customerId })
  if (!customer) return refuse({ code: 'interaction-without-customer', ref })
  const methods = await tx.all(verificationMethodList, {})
  const wanted = given.method.trim().toLowerCase()
  const method = methods.find(({ key, labels }) =>
    [key, labels.en, labels.pl].some((name) => name?.toLowerCase() === wanted),
  )
  if (!method) {
    const near = nearestOrFirst(
      given.method,
      methods.map(({ key }) => key),
    )
    return refuse({ code: 'verification-method-unknown', method: given.method, nearest: near })
  }
  tx.insert('verifications', {
    id: context.newId(),
    customerId: customer.id,
    interactionId,
    methodId: method.key,
    who: given.who,
    result: given.result,
    verifiedBy: context.actor,
    at: context.at,
    note: given.note?.trim() ?? '',
  })
  tx.patch('interactions', interactionId, {})
  tx.patch('customers', customer.id, {})
  return accept({ ref, customer: customer.ref, result: given.result })
})
