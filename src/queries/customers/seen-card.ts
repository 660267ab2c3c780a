import type { CustomerCard } from './customer-card.ts'
import type { Sight } from '../rights/sight.ts'

/**
 * A card with what lies within a sight; undefined when its customer may not be seen. Notes, people and organisations belong to
 * no queue: whoever sees customers by their queues alone is shown none of them.
 */
export function seenCard(card: CustomerCard | undefined, sight: Sight): CustomerCard | undefined {
  if (card === undefined || sight.scopeOf('customer.see') === 'site') return card
  if (!sight.seesCustomer(card.customer.id)) return undefined
  return {
    ...card,
    notes: [],
    people: [],
    accounts: [],
    openCases: card.openCases.filter(({ assignee, queueId }) =>
      sight.sees('case.see', { owner: assignee, queue: queueId }),
    ),
    openCallbacks: card.openCallbacks.filter(({ agentId, queueId }) =>
      sight.sees('callback.see', { owner: agentId, queue: queueId }),
    ),
    timeline: card.timeline.filter(({ heldBy, queueId }) =>
      sight.sees('interaction.see', { owner: heldBy, queue: queueId }),
    ),
  }
}
