import type { Interruption } from '../src/shell/surroundings.ts'

/** Hears the first Ctrl-C (or a request to end) as a wish to stop soon; the second one ends the program as ever. */
export function interruption(): Interruption {
  const stop = new AbortController()
  const heard = (): void => {
    stop.abort()
    forget()
  }
  const forget = (): void => {
    process.off('SIGINT', heard)
    process.off('SIGTERM', heard)
  }
  process.on('SIGINT', heard)
  process.on('SIGTERM', heard)
  return { signal: stop.signal, forget }
}
