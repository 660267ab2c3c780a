import type { Refusal } from '../../domain/refusal.ts'
import { doNotContactOfCustomer } from '../../queries/do-not-contact-of-customer.ts'
import type { CommandView } from '../../store/command-definition.ts'

/** Why a customer is not called at a moment: callback-blocked-do-not-contact; undefined when he may be. */
export async function whyNotCall(
  tx: CommandView,
  customer: { readonly id: string; readonly ref: string },
  at: number,
): Promise<Refusal | undefined> {
  const optOuts = await tx.all(doNotContactOfCustomer, { customerId: customer.id })
  const isBlocked = optOuts.some(
    ({ channel, untilAt }) => (channel === 'call' || channel === 'all') && (untilAt === null || untilAt > at),
  )
  return isBlocked
    ? { code: 'callback-blocked-do-not-contact', customer: customer.ref, channel: 'call' }
    : undefined
}
