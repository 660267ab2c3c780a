import type { EpochMs } from './ids.ts'

/** The first and the last moment that a Date holds. */
const outermost = 8_640_000_000_000_000

/** The date of any number of milliseconds; one that no Date holds is the nearest that one does, so that what is in a store can be shown. */
export function dateAt(at: EpochMs): Date {
  return new Date(Math.min(outermost, Math.max(-outermost, at)))
}
