import { afterCalendarDays } from '../../domain/due-time.ts'
import { afterOpenSeconds } from '../../domain/open-time.ts'
import type { EpochMs } from '../../domain/ids.ts'
import { calendarOfQueue } from '../../queries/site/calendar-of-queue.ts'
import type { QueueRecord } from '../../queries/site/queue-by-key.ts'
import type { CommandView } from '../../store/command-definition.ts'

/** When work that arrived at a moment is due by the term of a queue; null where the queue has none. */
export async function dueTimeOfQueue(
  tx: CommandView,
  queue: QueueRecord,
  arrivedAt: EpochMs,
): Promise<EpochMs | null> {
  if (queue.dueDays === null && queue.dueSeconds === null) return null
  const calendar = await tx.one(calendarOfQueue, { queueId: queue.key })
  if (!calendar) return null
  if (queue.dueDays !== null) return afterCalendarDays(calendar.timeZone, arrivedAt, queue.dueDays)
  return queue.dueSeconds === null ? null : afterOpenSeconds(calendar, arrivedAt, queue.dueSeconds)
}
