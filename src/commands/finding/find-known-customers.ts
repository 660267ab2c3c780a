import { type ContactPointKind, normalizeContactPoint } from '../../domain/contact-point.ts'
import { accountToken } from '../../domain/search-tokens.ts'
import { type CustomerRecord, customerById } from '../../queries/customers/customer-by-id.ts'
import { customersByAccount } from '../../queries/customers/customers-by-account.ts'
import { customersByContactPoint } from '../../queries/customers/customers-by-contact-point.ts'
import type { CommandView } from '../../store/command-definition.ts'

export type KnownCustomer = {
  readonly customer: CustomerRecord
  /** What of the row leads to him. */
  readonly by: ContactPointKind | 'account'
  readonly value: string
}

/**
 * The customers who have one of these contact points, or the account number, by their folded forms; the account's first.
 */
export async function findKnownCustomers(
  tx: CommandView,
  row: {
    readonly contactPoints: readonly { readonly kind: ContactPointKind; readonly value: string }[]
    readonly accountNumber: string | undefined
  },
): Promise<readonly KnownCustomer[]> {
  const found = new Map<string, Omit<KnownCustomer, 'customer'>>()
  const token = accountToken(row.accountNumber ?? '')
  if (row.accountNumber !== undefined && token !== '') {
    for (const { id, accountNumber } of await tx.all(customersByAccount, { token })) {
      if (accountToken(accountNumber) === token) found.set(id, { by: 'account', value: row.accountNumber })
    }
  }
  for (const { kind, value } of row.contactPoints) {
    const normalized = normalizeContactPoint(kind, value)
    for (const { id } of await tx.all(customersByContactPoint, { kind, normalized })) {
      if (!found.has(id)) found.set(id, { by: kind, value })
    }
  }
  const known: KnownCustomer[] = []
  for (const [id, by] of found) {
    const customer = await tx.one(customerById, { id })
    if (customer) known.push({ customer, ...by })
  }
  return known
}
