import type { Reader } from '../../store/reader.ts'
import type { QueueRecord } from '../site/queue-by-key.ts'
import { callersWaiting } from './callers-waiting.ts'
import { queueCounts } from './queue-counts.ts'
import { queueList } from '../site/queue-list.ts'

export type QueueSummary = {
  readonly queue: QueueRecord
  readonly waiting: number
  /** When the longest waiting one entered the queue; null when nobody waits. */
  readonly oldestAt: number | null
  /** When the first of them is due, by its term or because who waits on the line is to be answered. */
  readonly firstDueAt: number | null
  /** How many are past their due time. */
  readonly late: number
  /** How many are on the line. */
  readonly callers: number
}

/** Every queue of the site with what waits in it, as of `now`; two index ranges per queue. */
export function queueSummaries(reader: Reader, now: number): readonly QueueSummary[] {
  return reader
    .all(queueList, {})
    .filter((queue) => !queue.isRetired)
    .map((queue) => queueSummary(reader, queue, now))
}

/** One queue with what waits in it, as of `now`. */
export function queueSummary(reader: Reader, queue: QueueRecord, now: number): QueueSummary {
  const counts = reader.one(queueCounts, { queueId: queue.key, now })
  const onTheLine = reader.one(callersWaiting, { queueId: queue.key, now })
  const dues = [counts?.firstDueAt ?? null, onTheLine?.firstDueAt ?? null].filter((due) => due !== null)
  return {
    queue,
    waiting: counts?.waiting ?? 0,
    oldestAt: counts?.oldestAt ?? null,
    firstDueAt: dues.length === 0 ? null : Math.min(...dues),
    late: (counts?.late ?? 0) + (onTheLine?.late ?? 0),
    callers: onTheLine?.waiting ?? 0,
  }
}
