import type { CachedStore } from './store/cached-store.ts'
import type { Figure, MissingFigure } from './figure.ts'

/** What the rows of the bench work with. */
export type Bench = {
  readonly rounds: number
  readonly seed: number
  readonly tell: (text: string) => void
  /** A million customers and five million interactions, times the scale. Only read. */
  readonly bigStore: () => Promise<CachedStore>
  /** A tenth of that many customers. Only read. */
  readonly smallStore: () => Promise<CachedStore>
  /** A store of the size of the demo: 60 customers, 400 interactions. Only read. */
  readonly demoStore: () => Promise<CachedStore>
  /** What a site of some years has on one device: 100,000 customers, 100,000 interactions, times the scale. Only read. */
  readonly siteStore: () => Promise<CachedStore>
  /** The path of a copy of a store, removed after the row. */
  readonly copyOf: (store: CachedStore) => string
  /** A path that is free, for a store that is removed after the row. */
  readonly freePath: () => string
}

/** One row of BUDGETS.md. */
export type BenchRow = {
  readonly name: string
  readonly title: string
  /** What others take, measured on another machine: for orientation; empty where none was measured. */
  readonly peers: string
  readonly measure: (bench: Bench) => Promise<readonly (Figure | MissingFigure)[]>
}
