import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { consentsOfCustomer } from '../../queries/customers/consents-of-customer.ts'
import { command } from '../command.ts'
import { findCustomer } from '../finding/find-customer.ts'
import { findPurpose } from '../finding/find-purpose.ts'

const input = z.strictObject({
  customer: z.string().min(1),
  purpose: z.string().min(1),
  /** One channel; every one that was consented to unless given. */
  channel: z.string().min(1).max(40).optional(),
})

/** Withdraws a consent; that it stood stays on record. Refuses: customer-not-found, purpose-unknown, consent-not-found. */
export const withdrawConsent = command('consent.withdraw', input, async (tx, given, context) => {
  const customer = await findCustomer(tx, given.customer)
  if (!customer.ok) return customer
  const denied = await context.permit({})
  if (denied) return refuse(denied)
  const { id, ref } = customer.value
  const purpose = await findPurpose(tx, given.purpose)
  if (!purpose.ok) return purpose
  const { key } = purpose.value
  const standing = (await tx.all(consentsOfCustomer, { customerId: id })).filter(
    ({ purposeId, channel, withdrawnAt }) =>
      purposeId === key && withdrawnAt === null && (given.channel === undefined || channel === given.channel),
  )
  if (standing.length === 0) return refuse({ code: 'consent-not-found', customer: ref, purpose: key })
  for (const consent of standing) tx.patch('consents', consent.id, { withdrawnAt: context.at })
  tx.patch('customers', id, {})
  return accept({ ref, purpose: key, channels: standing.map(({ channel }) => channel) })
})
