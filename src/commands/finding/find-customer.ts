import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { parseRef } from '../../domain/ids.ts'
import { refsLike } from '../../domain/refs-like.ts'
import type { CustomerRecord } from '../../queries/customers/customer-by-id.ts'
import { customerByRef } from '../../queries/customers/customer-by-ref.ts'
import type { CommandView } from '../../store/command-definition.ts'

/** A customer by the ref people type. Refuses: customer-not-found with near refs that exist. */
export async function findCustomer(tx: CommandView, typed: string): Promise<Decision<CustomerRecord>> {
  const ref = parseRef(typed) ?? typed
  const customer = await tx.one(customerByRef, { ref })
  if (customer) return accept(customer)
  const near: string[] = []
  for (const candidate of refsLike(ref)) {
    if (near.length < 3 && (await tx.one(customerByRef, { ref: candidate }))) near.push(candidate)
  }
  return refuse({ code: 'customer-not-found', customer: typed, nearest: near })
}
