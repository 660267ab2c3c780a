import { fold } from '../domain/fold.ts'
import type { EpochMs } from '../domain/ids.ts'
import { readWhen } from './read-when.ts'
import { type WhenUnclear, parseWhen } from './when.ts'
import { dayWords } from './when-words.ts'
import { zoned } from './zoned.ts'

/**
 * Reads a day in words of either language as `2026-12-01`, on the calendar of a zone: `today`, `wczoraj`, `mon`, `1 Dec`, `+2d`.
 * Unlike a time it needs no hour, so today is one, and yesterday too.
 */
export function parseDay(text: string, now: EpochMs, timeZone: string): string | WhenUnclear {
  const typed = text.trim()
  if (/^\d{4}-\d\d-\d\d$/.test(typed)) return typed
  const read = readWhen(typed)
  // A time of day alone is the next one for a callback, but names no day: 2 typed for a date is a slip.
  if (read && read.day === undefined && (read.span?.days ?? 0) === 0)
    return {
      problem: 'not-understood',
      text,
      expected: ['tomorrow', 'jutro', '1 Dec', '1.12', '+2d', '2026-12-01'],
    }
  const { wallOf, instantOf } = zoned(timeZone)
  const days = dayWords.get(fold(typed))
  const today = wallOf(now)
  const at =
    days === undefined
      ? parseWhen(typed, now, timeZone)
      : instantOf({ ...today, hour: 12, minute: 0, day: today.day + days })
  if (typeof at !== 'number') return at
  const { year, month, day } = wallOf(at)
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
}
