const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** A signal that is aborted when somebody stops the program, or a span is over; until it is released they end nothing else. */
export function interrupted(afterMs: number | null): {
  readonly signal: AbortSignal
  readonly release: () => void
} {
  const controller = new AbortController()
  const stop = (): void => controller.abort()
  const timer = afterMs === null ? undefined : setTimeout(stop, afterMs)
  for (const name of endings) process.on(name, stop)
  return {
    signal: controller.signal,
    release() {
      clearTimeout(timer)
      for (const name of endings) process.off(name, stop)
    },
  }
}
