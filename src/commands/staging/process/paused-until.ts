import type { EpochMs } from '../../../domain/ids.ts'

/** What a step was paused in all, of which the last time lasted until now. A clock that was put back takes nothing off. */
export function pausedUntil(before: number, pausedAt: EpochMs, at: EpochMs): number {
  return before + Math.max(0, at - pausedAt)
}
