import { dateAt } from '../../domain/date-at.ts'
import type { EpochMs } from '../../domain/ids.ts'

/** A time as programs read it: ISO 8601 in UTC. */
export function iso(at: EpochMs): string {
  return dateAt(at).toISOString()
}

export function isoOrNull(at: EpochMs | null): string | null {
  return at === null ? null : iso(at)
}
