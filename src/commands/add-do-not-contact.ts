import * as z from 'zod'
import { accept, refuse } from '../domain/decision.ts'
import { doNotContactOfCustomer } from '../queries/do-not-contact-of-customer.ts'
import { command, personal } from './command.ts'
import { findCustomer } from './finding/find-customer.ts'

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
    ({ channel, untilAt }) => channel === given.channel && (untilAt === null || untilAt > context.at),
  )
  if (standing) return refuse({ code: 'do-not-contact-exists', customer: ref, channel: given.channel })
  tx.insert('do_not_contact', {
    id: context.newId(),
    customerId: id,
    channel: given.channel,
    reason: given.reason?.trim() ?? '',
    sinceAt: context.at,
    untilAt: given.untilAt ?? null,
    liftedAt: null,
  })
  tx.patch('customers', id, {})
  return accept({ ref, channel: given.channel })
})
