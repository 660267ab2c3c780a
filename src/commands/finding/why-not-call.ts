import { whyNotContact } from '../../domain/consent.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { PurposeKind } from '../../domain/site/customer-definition.ts'
import { consentsOfCustomer } from '../../queries/customers/consents-of-customer.ts'
import { doNotContactOfCustomer } from '../../queries/customers/do-not-contact-of-customer.ts'
import type { CommandView } from '../../store/command-definition.ts'

export type WantedCall = {
  readonly customer: { readonly id: string; readonly ref: string }
  /** Null where nobody said what for. */
  readonly purpose: { readonly key: string; readonly kind: PurposeKind } | null
  readonly at: number
}

/**
 * Why a customer is not called at a moment for a purpose: callback-blocked-do-not-contact, contact-without-consent,
 * consent-objected; undefined when he may be.
 */
export async function whyNotCall(
  tx: CommandView,
  { customer, purpose, at }: WantedCall,
): Promise<Refusal | undefined> {
  const why = whyNotContact({
    purpose,
    channel: 'call',
    at,
    doNotContact: await tx.all(doNotContactOfCustomer, { customerId: customer.id }),
    consents: await tx.all(consentsOfCustomer, { customerId: customer.id }),
  })
  switch (why) {
    case undefined:
      return undefined
    case 'objected':
      return { code: 'consent-objected', customer: customer.ref }
    case 'do-not-contact':
      return { code: 'callback-blocked-do-not-contact', customer: customer.ref, channel: 'call' }
    case 'no-consent':
      return {
        code: 'contact-without-consent',
        customer: customer.ref,
        purpose: purpose?.key ?? '',
        channel: 'call',
      }
    default:
      throw new Error('a reason nobody tells', { cause: why satisfies never })
  }
}
