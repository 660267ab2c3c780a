import type { Refusal } from '../domain/refusal.ts'
import type { RightRecord } from '../domain/rights.ts'
import type { Sight } from '../queries/rights/sight.ts'
import type { FoundRecord } from './find-record.ts'

/** Why a record that a ref names may not be seen; undefined when it may. Refuses: not-permitted. */
export function whyNotSeen(found: FoundRecord, sight: Sight): Refusal | undefined {
  if (found.is === 'customer') {
    return sight.seesCustomer(found.record.id) ? undefined : sight.whyNot('customer.see', {})
  }
  return sight.whyNot(`${found.is}.see`, placeOf(found))
}

/**
 * Why the history of a record may not be read: the record must be seen, and its history too. A customer lies in no queue:
 * whoever reads by queues reads of those whom he sees by them. Refuses: not-permitted.
 */
export function whyNotRead(found: FoundRecord, sight: Sight): Refusal | undefined {
  const unseen = whyNotSeen(found, sight)
  if (unseen) return unseen
  if (found.is === 'customer' && sight.scopeOf('history.see') === 'queue') return undefined
  return sight.whyNot('history.see', found.is === 'customer' ? {} : placeOf(found))
}

/** Whose a record is, and in which queue it lies. */
function placeOf(found: Exclude<FoundRecord, { is: 'customer' }>): RightRecord {
  switch (found.is) {
    case 'interaction':
      return { owner: found.record.heldBy, queue: found.record.queueId }
    case 'case':
      return { owner: found.record.assignee, queue: found.record.queueId }
    case 'callback':
      return { owner: found.record.agentId, queue: found.record.queueId }
    default:
      return found satisfies never
  }
}
