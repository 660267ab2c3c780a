/** What `store_info` says of a store's history. */
export type HistoryFacts = {
  readonly prefix: string
  /** The stretches that it has been through, as they are kept; null before it was ever brought back. */
  readonly timelines: string | null
}

/** What an instance knows of the history of its store; by it, it notices that the database is not what it was. */
export type KnownHistory = {
  /** What refs are drawn with now. */
  readonly prefix: () => string
  readonly learn: (facts: HistoryFacts) => void
  /** Told the number of a commit that was acknowledged. */
  readonly committed: (number: number) => void
  /** Whether a database that has come so far has lost commits of this instance, and nobody has noticed yet. */
  readonly isAheadOf: (found: { readonly commits: number; readonly timelines: string | null }) => boolean
}

export function knownHistoryOf(found: HistoryFacts): KnownHistory {
  let { prefix, timelines } = found
  let last = 0
  return {
    prefix: () => prefix,
    learn(facts) {
      if (facts.timelines !== timelines) last = 0
      ;({ prefix, timelines } = facts)
    },
    committed(number) {
      last = number
    },
    isAheadOf: (there) => there.timelines === timelines && there.commits < last,
  }
}
