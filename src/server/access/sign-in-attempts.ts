/** How many mistakes are free: fingers slip. */
const free = 5
/** The first wait, which doubles with each further mistake. */
const firstWaitMs = 15_000
/** Nobody is kept out for longer than this by others who try his name. */
const longestWaitMs = 15 * 60_000
/** Names that are remembered at most; the oldest go first. */
const remembered = 10_000

/** How often names could not be signed in since they last could. */
export type SignInAttempts = {
  /** How long a name has to wait until it may be tried, in milliseconds; 0 where it may. */
  readonly waitMs: (name: string) => number
  readonly failed: (name: string) => void
  readonly succeeded: (name: string) => void
}

/**
 * Counts attempts in memory, for each instance of the server. One that is started anew begins anew, which
 * gives whoever guesses five more attempts and not his wait back.
 */
export function signInAttempts(now: () => number): SignInAttempts {
  const known = new Map<string, { failures: number; at: number }>()
  return {
    waitMs(name) {
      const { failures, at } = known.get(name) ?? { failures: 0, at: 0 }
      if (failures < free) return 0
      const wait = Math.min(firstWaitMs * 2 ** (failures - free), longestWaitMs)
      return Math.max(0, at + wait - now())
    },
    failed(name) {
      const failures = (known.get(name)?.failures ?? 0) + 1
      known.delete(name)
      known.set(name, { failures, at: now() })
      const [oldest] = known.keys()
      if (known.size > remembered && oldest !== undefined) known.delete(oldest)
    },
    succeeded(name) {
      known.delete(name)
    },
  }
}
