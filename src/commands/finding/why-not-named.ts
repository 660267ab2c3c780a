import type { Case } from '../../domain/case.ts'
import type { Interaction } from '../../domain/interaction.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { customerInQueue } from '../../queries/customers/customer-in-queue.ts'
import { queuesOfAgent } from '../../queries/agents/queues-of-agent.ts'
import type { CommandReading } from '../../store/command-definition.ts'
import type { DeclaredContext } from '../command.ts'

/** Records that a command names beside the one that it is given for. */
export type Named = {
  readonly interactions?: readonly (Interaction | undefined)[]
  readonly cases?: readonly (Case | undefined)[]
  readonly customer?: { readonly id: string } | undefined
}

/**
 * Why the actor may not name other records in what he does, since a record of his own would then tell of them: those that he
 * may not see. Undefined when he may. Refuses: not-permitted.
 */
export async function whyNotNamed(
  tx: CommandReading,
  { interactions = [], cases = [], customer }: Named,
  { actor, permit }: Pick<DeclaredContext, 'actor' | 'permit'>,
): Promise<Refusal | undefined> {
  for (const one of interactions) {
    const denied = one && (await permit({ owner: one.heldBy, queue: one.queueId }, 'interaction.see'))
    if (denied) return denied
  }
  for (const one of cases) {
    const denied = one && (await permit({ owner: one.assignee, queue: one.queueId }, 'case.see'))
    if (denied) return denied
  }
  const denied = customer && (await permit({}, 'customer.see'))
  if (!denied) return undefined
  // A customer lies in no queue himself: whoever sees customers by queues sees those of whom something lies there.
  const isByQueue =
    denied.code === 'not-permitted' && denied.why === 'out-of-scope' && denied.scope === 'queue'
  for (const { key } of isByQueue ? await tx.all(queuesOfAgent, { agent: actor }) : []) {
    if (await tx.one(customerInQueue, { customerId: customer.id, queueId: key })) return undefined
  }
  return denied
}

/**
 * Of customers found by a number or an address those whom the actor may see. To him the others are unknown: a contact of his own
 * that named them would open their cards.
 */
export async function thoseSeen<Found extends { readonly id: string }>(
  tx: CommandReading,
  customers: readonly Found[],
  context: Pick<DeclaredContext, 'actor' | 'permit'>,
): Promise<readonly Found[]> {
  const seen: Found[] = []
  for (const customer of customers) if (!(await whyNotNamed(tx, { customer }, context))) seen.push(customer)
  return seen
}
