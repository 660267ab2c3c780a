import { type ContactPointKind, normalizeContactPoint } from '../../domain/contact-point.ts'
import type { CommandContext, CommandView } from '../../store/command-definition.ts'

export type NewCustomer = {
  readonly kind: 'person' | 'organisation'
  readonly name: string
  readonly language?: 'en' | 'pl' | null | undefined
  readonly accountNumber?: string | null | undefined
  readonly fields?: Readonly<Record<string, string | number | boolean>> | undefined
  readonly contactPoints: readonly { readonly kind: ContactPointKind; readonly value: string }[]
}

/** Stages a new customer with contact points that were checked. */
export function stageCustomer(
  tx: CommandView,
  customer: NewCustomer,
  { at, newId, newRef }: CommandContext,
): { readonly id: string; readonly ref: string } {
  const id = newId()
  const ref = newRef()
  tx.insert('customers', {
    id,
    ref,
    kind: customer.kind,
    name: customer.name,
    language: customer.language ?? null,
    accountNumber: customer.accountNumber ?? null,
    fields: customer.fields ?? {},
    mergedInto: null,
    createdAt: at,
  })
  for (const [position, { kind, value }] of customer.contactPoints.entries()) {
    const normalized = normalizeContactPoint(kind, value)
    tx.insert('contact_points', { id: newId(), customerId: id, kind, value, normalized, position })
  }
  return { id, ref }
}
