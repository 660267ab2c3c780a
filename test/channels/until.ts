import { setTimeout } from 'node:timers/promises'

/** Waits until something of the world outside has come about. */
export async function until(isSo: () => boolean, withinMs = 25_000): Promise<void> {
  const since = performance.now()
  while (!isSo()) {
    if (performance.now() - since > withinMs) throw new Error(`did not come about: ${String(isSo)}`)
    await setTimeout(20)
  }
}
