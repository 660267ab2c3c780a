import * as z from 'zod'
import { normalizeContactPoint } from '../../domain/contact-point.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { contactPointsOfCustomer } from '../../queries/customers/contact-points-of-customer.ts'
import { command, personal } from '../command.ts'
import { findCustomer } from '../finding/find-customer.ts'

const input = z.strictObject({ ref: z.string().min(1), value: personal(z.string().max(500)) })

/** Removes a phone, address or handle, however it is written. Refuses: customer-not-found, contact-point-not-found. */
export const removeContactPoint = command(
  'customer.remove-contact-point',
  input,
  async (tx, given, context) => {
    const found = await findCustomer(tx, given.ref)
    if (!found.ok) return found
    const denied = await context.permit({})
    if (denied) return refuse(denied)
    const points = await tx.all(contactPointsOfCustomer, { customerId: found.value.id })
    const point = points.find(
      ({ kind, normalized }) => normalizeContactPoint(kind, given.value) === normalized,
    )
    if (!point)
      return refuse({ code: 'contact-point-not-found', value: given.value, customer: found.value.ref })
    tx.remove('contact_points', point.id)
    // The card is another one now, though no column of the customer's own row changed.
    tx.patch('customers', found.value.id, {})
    return accept({ ref: found.value.ref, kind: point.kind })
  },
)
