import type { Refusal } from '../domain/refusal.ts'
import type { Sight } from '../queries/sight.ts'
import type { FoundRecord } from './find-record.ts'

/** Why a record that a ref names may not be seen; undefined when it may. Refuses: not-permitted. */
export function whyNotSeen(found: FoundRecord, sight: Sight): Refusal | undefined {
  switch (found.is) {
    case 'interaction':
      return sight.whyNot('interaction.see', { owner: found.record.heldBy, queue: found.record.queueId })
    case 'case':
      return sight.whyNot('case.see', { owner: found.record.assignee, queue: found.record.queueId })
    case 'callback':
      return sight.whyNot('callback.see', { owner: found.record.agentId, queue: found.record.queueId })
    case 'customer':
      return sight.seesCustomer(found.record.id) ? undefined : sight.whyNot('customer.see', {})
    default:
      return found satisfies never
  }
}
