import { type RoutedWork, agentFor } from '../../domain/agent-for.ts'
import type { Interaction } from '../../domain/interaction.ts'
import { leftAlone } from '../../domain/offer.ts'
import { agentsForRouting } from '../../queries/agents/agents-for-routing.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import { lastAgentOfCustomer } from '../../queries/customers/last-agent-of-customer.ts'
import { offersOfInteraction } from '../../queries/agents/offers-of-interaction.ts'
import type { QueueRecord } from '../../queries/site/queue-by-key.ts'
import type { CommandView } from '../../store/command-definition.ts'

/** What a finder looks through: the view of a transaction, or a reader. */
export type Lookup = Pick<CommandView, 'one' | 'all'>

/** What waits, and the agent who gives it away by hand and is not to get it: he would have taken it. */
type Waiting = {
  readonly interaction: Interaction
  readonly queue: QueueRecord
  readonly except?: string
}

/** The agent to whom the rules would offer what waits in a queue, at a moment; undefined when it has to wait. */
export async function findAgentFor(
  tx: Lookup,
  { interaction, queue, except }: Waiting,
  at: number,
): Promise<string | undefined> {
  const ready = await tx.all(agentsForRouting, { queueId: queue.key })
  if (ready.length === 0) return undefined
  const alone = leftAlone(await tx.all(offersOfInteraction, { interactionId: interaction.id }), at)
  const work = {
    channel: interaction.channel,
    waitedSeconds: (at - interaction.queuedAt) / 1000,
    needs: queue.skills,
    preferred: await preferredFor(tx, interaction, queue),
  }
  return agentFor(
    work,
    ready.filter(({ key }) => key !== except && !alone.has(key)),
  )
}

/** The owner of the contact's case goes before the last agent who served its customer. */
async function preferredFor(
  tx: Lookup,
  { id, caseId, customerId }: Interaction,
  { caseOwnerSeconds, lastAgentSeconds }: QueueRecord,
): Promise<RoutedWork['preferred']> {
  const owner =
    caseOwnerSeconds === null || caseId === null ? undefined : await tx.one(caseById, { id: caseId })
  const last =
    lastAgentSeconds === null || customerId === null
      ? undefined
      : await tx.one(lastAgentOfCustomer, { customerId, interactionId: id })
  return [
    ...(typeof owner?.assignee === 'string'
      ? [{ agent: owner.assignee, withinSeconds: caseOwnerSeconds ?? 0 }]
      : []),
    ...(last ? [{ agent: last.agentId, withinSeconds: lastAgentSeconds ?? 0 }] : []),
  ]
}
