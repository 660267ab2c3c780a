import type { EpochMs } from './ids.ts'

/** Local time in one zone, both ways. Local times are numbers too: epoch milliseconds of the same reading in UTC. */
export type TimeZone = {
  readonly localOf: (at: EpochMs) => number
  /** The moment of a local reading; one that a change of the clock skips lies after the gap. */
  readonly momentOf: (local: number) => EpochMs
}

/** The zone of a name of the tz database, such as `Europe/Warsaw`. */
export function timeZoneOf(name: string): TimeZone {
  const format = new Intl.DateTimeFormat('en-US-u-hc-h23', {
    timeZone: name,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const localOf = (at: EpochMs): number => {
    const parts: Record<string, number> = {}
    for (const { type, value } of format.formatToParts(at)) parts[type] = Number(value)
    const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
    return Date.UTC(year, month - 1, day, hour, minute, second) + (at % 1000)
  }
  return {
    localOf,
    momentOf(local) {
      const guess = local - (localOf(local) - local)
      return local - (localOf(guess) - guess)
    },
  }
}
