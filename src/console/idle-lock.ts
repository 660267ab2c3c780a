/** Locks a console that nobody touches. */
export type IdleLock = {
  /** A key was pressed; where that is too late, it locks first. */
  readonly touched: () => void
  readonly stop: () => void
}

export type IdleLockOptions = {
  readonly now: () => number
  /** After how long; null for never. Asked each time, because people sign in and change their minds. */
  readonly limitMs: () => number | null
  /** Whether the agent is at work without touching a key. */
  readonly isAtWork: () => boolean
  readonly lock: () => void
}

const lookMs = 1000

/**
 * Looks once a second how long ago the last key was. By the time of day and not by a timer, so that a machine that slept locks
 * as soon as it wakes.
 */
export function idleLock({ now, limitMs, isAtWork, lock }: IdleLockOptions): IdleLock {
  let touchedAt = now()
  const look = (): void => {
    if (isAtWork()) touchedAt = now()
    const limit = limitMs()
    // A clock that was set back begins anew.
    touchedAt = Math.min(touchedAt, now())
    if (limit !== null && now() - touchedAt >= limit) lock()
  }
  const timer = setInterval(look, lookMs)
  return {
    touched() {
      look()
      touchedAt = now()
    },
    stop: () => clearInterval(timer),
  }
}
