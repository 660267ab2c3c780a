import * as z from 'zod'
import { isOptedOut, marketingChannel } from '../../domain/consent.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { consentsOfCustomer } from '../../queries/customers/consents-of-customer.ts'
import { doNotContactOfCustomer } from '../../queries/customers/do-not-contact-of-customer.ts'
import { siteRows } from '../../queries/site/site-rows.ts'
import { command, personal } from '../command.ts'
import { findCustomer } from '../finding/find-customer.ts'
import { stageOptOut } from '../staging/stage-opt-out.ts'

const input = z.strictObject({
  customer: z.string().min(1),
  reason: personal(z.string().max(500)).optional(),
})

/**
 * Keeps that a customer objects to marketing: every consent to it is withdrawn, and it is barred on every channel until the
 * customer himself lifts that. Source: GDPR, art. 21. Refuses: customer-not-found, do-not-contact-exists.
 */
export const objectToMarketing = command('consent.object', input, async (tx, given, context) => {
  const customer = await findCustomer(tx, given.customer)
  if (!customer.ok) return customer
  const denied = await context.permit({})
  if (denied) return refuse(denied)
  const { id, ref } = customer.value
  const standing = (await tx.all(doNotContactOfCustomer, { customerId: id })).find(
    (optOut) => optOut.channel === marketingChannel && isOptedOut(optOut, context.at),
  )
  if (standing) return refuse({ code: 'do-not-contact-exists', customer: ref, channel: marketingChannel })
  // A purpose that was retired since is marketing all the same.
  const marketing = new Set(
    (await tx.all(siteRows.purposes, {})).flatMap((row) => (row.kind === 'marketing' ? [row.id] : [])),
  )
  const withdrawn = (await tx.all(consentsOfCustomer, { customerId: id })).filter(
    ({ purposeId, withdrawnAt }) => withdrawnAt === null && marketing.has(purposeId),
  )
  for (const consent of withdrawn) tx.patch('consents', consent.id, { withdrawnAt: context.at })
  const reason = given.reason?.trim() ?? ''
  stageOptOut(tx, { customerId: id, channel: marketingChannel, reason, untilAt: null }, context)
  tx.patch('customers', id, {})
  return accept({ ref, withdrawn: withdrawn.length })
})
