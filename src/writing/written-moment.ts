import { Drop } from 'liquidjs'
import type { EpochMs } from '../domain/ids.ts'
import { type Written, daysLater, writtenDate, writtenTime, writtenWeekday } from './written-date.ts'

const mostDays = 3660

/** A moment as a text sees it: by itself the day in full, through filters its time, its weekday, or a day after it. */
export class WrittenMoment extends Drop {
  readonly #at: EpochMs
  readonly #written: Written

  constructor(at: EpochMs, written: Written) {
    super()
    this.#at = at
    this.#written = written
  }

  override valueOf(): string {
    return writtenDate(this.#at, this.#written)
  }

  time(): string {
    return writtenTime(this.#at, this.#written)
  }

  weekday(): string {
    return writtenWeekday(this.#at, this.#written)
  }

  daysLater(days: number): WrittenMoment {
    if (!Number.isInteger(days) || Math.abs(days) > mostDays)
      throw new Error('plus_days takes a whole number')
    return new WrittenMoment(daysLater(this.#at, days, this.#written.timeZone), this.#written)
  }
}
