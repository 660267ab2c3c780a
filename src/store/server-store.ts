import type { Refusal } from '../domain/refusal.ts'
import type { CommandReader } from './command-run.ts'
import type { Runner } from './runner.ts'
import type { SyncReading } from './replication/sync-reading.ts'
import type { StoreInfo } from './store-info.ts'

/** As much of an open store as a server needs: one on SQLite is one, and so is one on PostgreSQL. Whoever reads awaits the answer. */
export type ServerStore = {
  readonly info: StoreInfo
  readonly reader: CommandReader
  readonly runner: Runner
  readonly sync: Pick<SyncReading, 'changesSince' | 'snapshot' | 'head' | 'server'>
  /** Calls back after commits of any process or instance; answers how to stop. */
  readonly watch: (changed: () => void) => () => void
  /** The refusal behind a fault of reading that a person can do something about; undefined for a bug. */
  readonly refusalOf: (fault: unknown) => Refusal | undefined
  /** Why it cannot be served from now; undefined where it can. */
  readonly whyNotReady: () => Promise<Refusal | undefined>
  /** Does work that is for one instance at a time; where another is at it, nothing is done. */
  readonly alone: (work: () => Promise<void>) => Promise<boolean>
  /** The same for whoever runs the channels of the site, for as long as he does; false where another does. */
  readonly aloneWithChannels: (work: () => Promise<void>) => Promise<boolean>
  readonly close: () => Promise<void>
}
