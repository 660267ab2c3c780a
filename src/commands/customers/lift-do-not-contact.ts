import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { doNotContactOfCustomer } from '../../queries/customers/do-not-contact-of-customer.ts'
import { command } from '../command.ts'
import { findCustomer } from '../finding/find-customer.ts'

const input = z.strictObject({ customer: z.string().min(1), channel: z.string().min(1) })

/** Lifts an opt-out; that it stood stays on record. Refuses: customer-not-found, do-not-contact-not-found. */
export const liftDoNotContact = command('do-not-contact.lift', input, async (tx, given, context) => {
  const customer = await findCustomer(tx, given.customer)
  if (!customer.ok) return customer
  const denied = await context.permit({})
  if (denied) return refuse(denied)
  const { id, ref } = customer.value
  const standing = (await tx.all(doNotContactOfCustomer, { customerId: id })).filter(
    ({ channel }) => channel === given.channel,
  )
  if (standing.length === 0)
    return refuse({ code: 'do-not-contact-not-found', customer: ref, channel: given.channel })
  for (const optOut of standing) tx.patch('do_not_contact', optOut.id, { liftedAt: context.at })
  tx.patch('customers', id, {})
  return accept({ ref, channel: given.channel })
})
