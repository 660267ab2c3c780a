import type { EpochMs } from '../../domain/ids.ts'
import { afterOpenMs } from '../../domain/open-time.ts'
import type { DemoPlace } from './demo-place.ts'

const hourMs = 3_600_000

/** So long the people of the demo's day are still there, at whatever hour somebody looks at it. */
const stillThereMs = 2 * hourMs

/**
 * The moment for which a callback of the demo is promised: what lies beyond the shift that is on falls into the opening hours
 * of its queue, because nobody promises a call for when nobody works.
 */
export function demoPromise(dueAt: EpochMs, queue: string, { site, now }: DemoPlace): EpochMs {
  if (dueAt <= now + stillThereMs) return dueAt
  const key = site.queues.find((one) => one.key === queue)?.calendar
  const calendar = site.calendars.find((one) => one.key === key)
  if (!calendar) return dueAt
  const open = afterOpenMs({ ...calendar, timeZone: calendar.timeZone ?? site.site.timeZone }, dueAt, 1)
  if (open === null || open === dueAt + 1) return dueAt
  // Not all of them in the first minute.
  return open - 1 + (dueAt % hourMs)
}
