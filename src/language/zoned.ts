import type { EpochMs } from '../domain/ids.ts'

/** A day and time on the wall of a zone; months from 1. Days and months past their end run on into the next. */
export type WallTime = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
}

export type Zone = {
  readonly wallOf: (at: EpochMs) => WallTime
  readonly instantOf: (wall: WallTime) => EpochMs
}

/** Turns wall times of one IANA zone into instants and back. Throws a RangeError for a zone that does not exist. */
export function zoned(timeZone: string): Zone {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })

  function wallOf(at: EpochMs): WallTime {
    const wall = { year: 0, month: 0, day: 0, hour: 0, minute: 0 }
    for (const { type, value } of format.formatToParts(at)) {
      if (type in wall) wall[type as keyof WallTime] = Number(value)
    }
    return wall
  }

  function offsetAt(at: EpochMs): number {
    const minute = Math.floor(at / 60_000) * 60_000
    return asUtc(wallOf(minute)) - minute
  }

  /** An hour that a change of clocks repeats is the first of the two; one that it skips is read with the old offset. */
  function instantOf(wall: WallTime): EpochMs {
    const utc = asUtc(wall)
    const before = utc - offsetAt(utc - 86_400_000)
    if (before + offsetAt(before) === utc) return before
    const after = utc - offsetAt(utc + 86_400_000)
    return after + offsetAt(after) === utc ? after : before
  }

  return { wallOf, instantOf }
}

function asUtc({ year, month, day, hour, minute }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute)
}
