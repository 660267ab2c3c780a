import type { CommandReader } from './command-run.ts'
import type { Runner } from './runner.ts'
import type { SyncReading } from './replication/sync-reading.ts'
import type { StoreInfo } from './store-info.ts'

/** As much of an open store as a server needs: one on SQLite is one, and so is one on PostgreSQL. Whoever reads awaits the answer. */
export type ServerStore = {
  readonly info: StoreInfo
  readonly reader: CommandReader
  readonly runner: Runner
  readonly sync: Pick<SyncReading, 'changesSince' | 'snapshot'>
  /** Calls back after commits of any process or instance; answers how to stop. */
  readonly watch: (changed: () => void) => () => void
  readonly close: () => Promise<void>
}
