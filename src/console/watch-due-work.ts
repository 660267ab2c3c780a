import type { Store } from '../store/open-store.ts'

export type DueWatch = {
  readonly store: Store
  readonly now: () => number
  /** Told each time the store answered: what is on screen is as fresh as that. */
  readonly looked: (at: number) => void
  readonly failed: (fault: unknown) => void
}

const lookMs = 1000

/**
 * Looks once a second whether something has fallen due or waits to be offered, index look-ups of microseconds, and fires it
 * when it has; goes on with what another process left half-way. Answers how to stop.
 */
export function watchDueWork({ store, now, looked, failed }: DueWatch): () => void {
  let isFiring = false
  /** What is wrong is told when it begins, not at every look. */
  let failing: string | null = null
  const tell = (fault: unknown): void => {
    const what = String(fault)
    if (what !== failing) failed(fault)
    failing = what
  }
  const look = async (): Promise<void> => {
    if (isFiring) return
    isFiring = true
    store.runner.goOn().catch(tell)
    try {
      // Read when it is first due, which is after the first frame.
      const { fireDueWork } = await import('../commands/fire-due-work.ts')
      await fireDueWork(store, now())
      looked(now())
      failing = null
    } catch (fault) {
      tell(fault)
    }
    isFiring = false
  }
  const timer = setInterval(() => void look(), lookMs)
  return () => clearInterval(timer)
}
