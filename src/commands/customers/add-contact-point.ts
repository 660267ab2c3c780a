import * as z from 'zod'
import { normalizeContactPoint, whyNotContactPoint } from '../../domain/contact-point.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { contactPointsOfCustomer } from '../../queries/customers/contact-points-of-customer.ts'
import { customersByContactPoint } from '../../queries/customers/customers-by-contact-point.ts'
import { command, personal } from '../command.ts'
import { findCustomer } from '../finding/find-customer.ts'

const input = z.strictObject({
  ref: z.string().min(1),
  kind: z.enum(['phone', 'email', 'handle']),
  value: personal(z.string().max(500)),
  allowKnown: z.boolean().optional(),
})

/** Adds a phone, address or handle. Refuses: customer-not-found, contact-point-invalid, contact-point-known. */
export const addContactPoint = command('customer.add-contact-point', input, async (tx, given, context) => {
  const found = await findCustomer(tx, given.ref)
  if (!found.ok) return found
  const denied = await context.permit({})
  if (denied) return refuse(denied)
  const { kind } = given
  const value = given.value.trim()
  const why = whyNotContactPoint(kind, value)
  if (why) return refuse({ code: 'contact-point-invalid', kind, value, why })
  const normalized = normalizeContactPoint(kind, value)
  const owners = await tx.all(customersByContactPoint, { kind, normalized })
  const owner = owners.find(({ id }) => id === found.value.id) ?? owners[0]
  if (owner && (owner.id === found.value.id || given.allowKnown !== true)) {
    return refuse({ code: 'contact-point-known', value, customer: owner.ref })
  }
  const points = await tx.all(contactPointsOfCustomer, { customerId: found.value.id })
  const position = (points.at(-1)?.position ?? -1) + 1
  tx.insert('contact_points', {
    id: context.newId(),
    customerId: found.value.id,
    kind,
    value,
    normalized,
    position,
  })
  // The card is another one now, though no column of the customer's own row changed.
  tx.patch('customers', found.value.id, {})
  return accept({ ref: found.value.ref, kind, value })
})
