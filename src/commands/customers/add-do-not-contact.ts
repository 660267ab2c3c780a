import * as z from 'zod'
import { isOptedOut } from '../../domain/consent.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { doNotContactOfCustomer } from '../../queries/customers/do-not-contact-of-customer.ts'
import { command, personal } from '../command.ts'
import { findCustomer } from '../finding/find-customer.ts'
import { stageOptOut } from '../staging/stage-opt-out.ts'

const input = z.strictObject({
  customer: z.string().min(1),
  /** A channel, or `all`. */
  channel: z.string().min(1).max(40),
  reason: personal(z.string().max(500)).optional(),
  untilAt: z.number().int().nullable().optional(),
})

/** Keeps a customer's opt-out. Refuses: customer-not-found, do-not-contact-exists. */
export const addDoNotContact = command('do-not-contact.add', input, async (tx, given, context) => {
  const customer = await findCustomer(tx, given.customer)
  if (!customer.ok) return customer
  const denied = await context.permit({})
  if (denied) return refuse(denied)
  const { id, ref } = customer.value
  const standing = (await tx.all(doNotContactOfCustomer, { customerId: id })).find(
    (optOut) => optOut.channel === given.channel && isOptedOut(optOut, context.at),
  )
  if (standing) return refuse({ code: 'do-not-contact-exists', customer: ref, channel: given.channel })
  const { channel, reason = '', untilAt = null } = given
  stageOptOut(tx, { customerId: id, channel, reason: reason.trim(), untilAt }, context)
  tx.patch('customers', id, {})
  return accept({ ref, channel: given.channel })
})
