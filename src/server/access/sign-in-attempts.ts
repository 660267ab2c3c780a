/** Who is tried, and from where: a network, or a device on which that agent signed in before. */
export type Tried = {
  readonly name: string
  readonly from: { readonly network: string } | { readonly device: string }
}

/** How many mistakes are free from one place: fingers slip. */
const freeFromOne = 5
/** How many from all places that nobody knows together. Source: NIST SP 800-63B allows 100. */
const freeFromAll = 50
/** The first wait, which doubles with each further mistake. */
const firstWaitMs = 15_000
/** Nobody is kept out for longer than this by others who try his name. */
const longestWaitMs = 15 * 60_000
/** Names that are remembered at most; the oldest go first. */
const remembered = 10_000

/** How often names could not be signed in since they last could. */
export type SignInAttempts = {
  /** How long a name has to wait until it may be tried from there, in milliseconds; 0 where it may. */
  readonly waitMs: (tried: Tried) => number
  readonly failed: (tried: Tried) => void
  readonly succeeded: (tried: Tried) => void
}

/**
 * Counts mistakes for each name and place, so that whoever guesses from elsewhere keeps nobody out; what many places try together is
 * counted for the name too, and then only places that nobody knows wait. Counted in memory, for each instance of the server: one that is
 * started anew begins anew, which gives whoever guesses as many attempts more and not his wait back.
 */
export function signInAttempts(now: () => number): SignInAttempts {
  const places = mistakes({ free: freeFromOne, now })
  const names = mistakes({ free: freeFromAll, now })
  return {
    waitMs: (tried) =>
      Math.max(places.waitMs(placeOf(tried)), isFromAnywhere(tried) ? names.waitMs(tried.name) : 0),
    failed(tried) {
      places.add(placeOf(tried))
      if (isFromAnywhere(tried)) names.add(tried.name)
    },
    succeeded(tried) {
      places.forget(placeOf(tried))
      names.forget(tried.name)
    },
  }
}

function isFromAnywhere({ from }: Tried): boolean {
  return 'network' in from
}

function placeOf({ name, from }: Tried): string {
  return JSON.stringify([name, from])
}

function mistakes({ free, now }: { readonly free: number; readonly now: () => number }) {
  const known = new Map<string, { readonly count: number; readonly at: number }>()
  return {
    waitMs(key: string): number {
      const { count, at } = known.get(key) ?? { count: 0, at: 0 }
      if (count < free) return 0
      const wait = Math.min(firstWaitMs * 2 ** (count - free), longestWaitMs)
      return Math.max(0, at + wait - now())
    },
    add(key: string): void {
      const count = (known.get(key)?.count ?? 0) + 1
      known.delete(key)
      known.set(key, { count, at: now() })
      const [oldest] = known.keys()
      if (known.size > remembered && oldest !== undefined) known.delete(oldest)
    },
    forget(key: string): void {
      known.delete(key)
    },
  }
}
