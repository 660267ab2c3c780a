import * as z from 'zod'
import { isOptedOut, marketingChannel } from '../../domain/consent.ts'
import { accept, refuse } from '../../domain/decision.ts'
import { consentsOfCustomer } from '../../queries/customers/consents-of-customer.ts'
import { doNotContactOfCustomer } from '../../queries/customers/do-not-contact-of-customer.ts'
import { command, personal } from '../command.ts'
import { findCustomer } from '../finding/find-customer.ts'
import { findInteraction } from '../finding/find-interaction.ts'
import { findPurpose } from '../finding/find-purpose.ts'

const input = z.strictObject({
  customer: z.string().min(1),
  purpose: z.string().min(1),
  /** A channel, or `all`. */
  channel: z.string().min(1).max(40),
  /** What the customer agreed to, word for word. */
  wording: personal(z.string().trim().min(1).max(4000)),
  /** In what way: on the phone, in a form, on paper. */
  how: personal(z.string().trim().min(1).max(200)),
  /** Ref of the contact in which it was given. */
  interaction: z.string().min(1).optional(),
})

/**
 * Keeps what a customer consents to, with its proof.
 * Refuses: customer-not-found, purpose-unknown, interaction-not-found, consent-exists, consent-objected.
 */
export const giveConsent = command('consent.give', input, async (tx, given, context) => {
  const customer = await findCustomer(tx, given.customer)
  if (!customer.ok) return customer
  const denied = await context.permit({})
  if (denied) return refuse(denied)
  const { id, ref } = customer.value
  const purpose = await findPurpose(tx, given.purpose)
  if (!purpose.ok) return purpose
  const interaction =
    given.interaction === undefined ? undefined : await findInteraction(tx, given.interaction)
  if (interaction && !interaction.ok) return interaction
  const { key, kind } = purpose.value
  const { channel, wording, how } = given
  const standing = (await tx.all(consentsOfCustomer, { customerId: id })).find(
    (consent) => consent.purposeId === key && consent.channel === channel && consent.withdrawnAt === null,
  )
  if (standing) return refuse({ code: 'consent-exists', customer: ref, purpose: key, channel })
  const optOuts = await tx.all(doNotContactOfCustomer, { customerId: id })
  const isObjected = optOuts.some(
    (optOut) => optOut.channel === marketingChannel && isOptedOut(optOut, context.at),
  )
  if (kind === 'marketing' && isObjected) return refuse({ code: 'consent-objected', customer: ref })
  tx.insert('consents', {
    id: context.newId(),
    customerId: id,
    purposeId: key,
    channel,
    givenAt: context.at,
    withdrawnAt: null,
    wording,
    how,
    recordedBy: context.actor,
    interactionId: interaction?.value.id ?? null,
  })
  tx.patch('customers', id, {})
  return accept({ ref, purpose: key, channel })
})
