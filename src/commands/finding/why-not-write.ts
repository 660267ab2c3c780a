import { normalizeContactPoint } from '../../domain/contact-point.ts'
import { whyNotContact } from '../../domain/consent.ts'
import { addressKindOf } from '../../domain/outgoing.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { consentsOfCustomer } from '../../queries/customers/consents-of-customer.ts'
import { customersByContactPoint } from '../../queries/customers/customers-by-contact-point.ts'
import { doNotContactOfCustomer } from '../../queries/customers/do-not-contact-of-customer.ts'
import type { PurposeRow } from '../../queries/customers/purpose-list.ts'
import type { CommandView } from '../../store/command-definition.ts'

type Wanted = {
  /** For whom it is, where that is known; whoever else is known by one of the addresses is asked about too. */
  readonly customer: { readonly id: string; readonly ref: string } | undefined
  readonly addresses: readonly string[]
  readonly channel: string
  /** Null where nobody said what for. */
  readonly purpose: PurposeRow | null
}

/**
 * Why nobody may write to these addresses of his own accord: each of their owners must be free to be contacted, and marketing
 * goes to nobody whom the site does not know, because nobody can have consented. Undefined when it may leave.
 * Refuses: callback-blocked-do-not-contact, consent-objected, contact-without-consent.
 */
export async function whyNotWrite(
  tx: CommandView,
  { customer, addresses, channel, purpose }: Wanted,
  at: number,
): Promise<Refusal | undefined> {
  if (purpose?.kind === 'service') return undefined
  const people = new Map<string, string>(customer ? [[customer.id, customer.ref]] : [])
  for (const [place, address] of addresses.entries()) {
    const kind = addressKindOf(channel)
    const normalized = normalizeContactPoint(kind, address)
    const owners = await tx.all(customersByContactPoint, { kind, normalized })
    for (const owner of owners) people.set(owner.id, owner.ref)
    const isKnown = owners.length > 0 || (place === 0 && customer !== undefined)
    if (purpose !== null && !isKnown)
      return { code: 'contact-without-consent', customer: address, purpose: purpose.key, channel }
  }
  for (const [customerId, ref] of people) {
    const why = whyNotContact({
      purpose,
      channel,
      at,
      doNotContact: await tx.all(doNotContactOfCustomer, { customerId }),
      consents: await tx.all(consentsOfCustomer, { customerId }),
    })
    if (why === 'objected') return { code: 'consent-objected', customer: ref }
    if (why === 'do-not-contact') return { code: 'callback-blocked-do-not-contact', customer: ref, channel }
    if (why === 'no-consent')
      return { code: 'contact-without-consent', customer: ref, purpose: purpose?.key ?? '', channel }
  }
  return undefined
}
