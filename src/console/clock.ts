/** The time that screens show: told anew at every full second while someone looks. */
export type Clock = {
  readonly now: () => number
  readonly subscribe: (listener: () => void) => () => void
}

/** A clock that ticks on the second of `time`. It stands still when nobody listens. */
export function tickingClock(time: () => number): Clock {
  const listeners = new Set<() => void>()
  let shown = time()
  let timer: NodeJS.Timeout | undefined

  const wait = (): void => {
    timer = setTimeout(tick, 1000 - (time() % 1000))
  }
  const tick = (): void => {
    shown = time()
    for (const listener of listeners) listener()
    wait()
  }
  return {
    now: () => shown,
    subscribe: (listener) => {
      if (listeners.size === 0) {
        shown = time()
        wait()
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) clearTimeout(timer)
      }
    },
  }
}
