import type { Reader } from '../../store/reader.ts'
import type { QueueRecord } from '../site/queue-by-key.ts'
import { queueCounts } from './queue-counts.ts'
import { queueList } from '../site/queue-list.ts'

export type QueueSummary = {
  readonly queue: QueueRecord
  readonly waiting: number
  /** When the longest waiting one entered the queue; null when nobody waits. */
  readonly oldestAt: number | null
  /** How many are past their due time. */
  readonly late: number
}

/** Every queue of the site with what waits in it, as of `now`; one index range per queue. */
export function queueSummaries(reader: Reader, now: number): readonly QueueSummary[] {
  return reader
    .all(queueList, {})
    .filter((queue) => !queue.isRetired)
    .map((queue) => {
      const counts = reader.one(queueCounts, { queueId: queue.key, now })
      return {
        queue,
        waiting: counts?.waiting ?? 0,
        oldestAt: counts?.oldestAt ?? null,
        late: counts?.late ?? 0,
      }
    })
}
