import type { EpochMs } from '../../domain/ids.ts'
import { timeZoneOf } from '../../domain/time-zone.ts'
import { dayWords } from '../../language/when-words.ts'
import { fold } from '../../domain/fold.ts'

const dayMs = 86_400_000
const longest = 366

/** An interval of whole days, `2026-11-20` both. */
type Days = {
  readonly from: EpochMs
  readonly until: EpochMs
  readonly first: string
  readonly last: string
}

/** Whole days of the site's clock: from the first moment of one to that of the day after the last; undefined for no days. */
export function readDays(
  { date, to }: { readonly date: string | null; readonly to: string | null },
  now: EpochMs,
  timeZone: string,
): Days | undefined {
  const zone = timeZoneOf(timeZone)
  const today = Math.floor(zone.localOf(now) / dayMs) * dayMs
  const first = date === null ? today : localDay(date, today)
  const last = to === null ? first : localDay(to, today)
  if (first === undefined || last === undefined || last < first || last - first > longest * dayMs) {
    return undefined
  }
  return {
    from: zone.momentOf(first),
    until: zone.momentOf(last + dayMs),
    first: new Date(first).toISOString().slice(0, 10),
    last: new Date(last).toISOString().slice(0, 10),
  }
}

/** A day as the local reading of its midnight. */
function localDay(text: string, today: number): number | undefined {
  const word = dayWords.get(fold(text.trim()))
  if (word !== undefined) return today + word * dayMs
  const written = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim())
  if (!written) return undefined
  const [, year, month, day] = written.map(Number)
  const local = Date.UTC(year ?? 0, (month ?? 0) - 1, day)
  return new Date(local).toISOString().slice(0, 10) === text.trim() ? local : undefined
}
