import type { EndingSignal } from '../src/console/console-surroundings.ts'

/** SIGHUP comes when the terminal or the connection goes, SIGTERM when the machine is shut down. */
const endings: readonly EndingSignal[] = ['SIGHUP', 'SIGTERM', 'SIGINT']

/** Hears what nobody caught, which would end the program with a page of its own source; answers how to hear no more. */
export function hearUncaught(heard: (fault: unknown) => void): () => void {
  process.on('uncaughtException', heard)
  return () => void process.off('uncaughtException', heard)
}

/** Hears the first request to end the program; answers how to hear no more. The second one ends it as ever. */
export function hearEndings(heard: (signal: EndingSignal) => void): () => void {
  const once = (signal: EndingSignal): void => {
    // Not at once: Ink, which hears the same signal next, ends the program where nobody else listens.
    setImmediate(forget)
    heard(signal)
  }
  const forget = (): void => {
    for (const signal of endings) process.off(signal, once)
  }
  for (const signal of endings) process.on(signal, once)
  return forget
}
