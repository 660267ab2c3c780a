import type BetterSqlite3 from 'better-sqlite3'
import { type Decision, accept, refuse } from '../domain/decision.ts'
import type { Refusal } from '../domain/refusal.ts'
import { watchChanges } from './change-notice.ts'
import { knownVersion } from './migrate.ts'
import { type Reader, readerOf } from './reader.ts'
import { refusalOfFault, refusalOfStoreFault } from './refusal-of-fault.ts'
import { type Runner, runnerOf } from './runner.ts'
import { guarded, openReadingConnection, openStoreFile } from './store-file.ts'
import { type SyncReading, syncReadingOf } from './replication/sync-reading.ts'
import { type StoreInfo, storeInfoOf } from './store-info.ts'
import { statementsOf } from './statements.ts'
import { uuidV7 } from './uuid-v7.ts'
import { writeLockOf } from './write-lock.ts'

/** What comes from outside: only bin owns a clock and randomness. */
export type Surroundings = {
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
  /** What was added to the clock of this machine to make it `now`; nothing unless it is off. */
  readonly clockOffMs?: () => number
}

/** An open store: queries through `reader` on a connection of their own, commands through `runner`. */
export type Store = {
  readonly info: StoreInfo
  readonly reader: Reader
  readonly runner: Runner
  /** What a device and its server ask of the store for each other. */
  readonly sync: SyncReading
  /** Calls back after commits of any process, at most ten times a second; answers how to stop. */
  readonly watch: (changed: () => void) => () => void
  /** The refusal behind a fault of reading that a person can do something about; undefined for a bug. */
  readonly refusalOf: (fault: unknown) => Refusal | undefined
  readonly whyNotReady: () => Promise<Refusal | undefined>
  /** Does work that is for one instance of a server at a time: a file has one. */
  readonly alone: (work: () => Promise<void>) => Promise<boolean>
  /** The same for whoever runs the channels of the site, for as long as he does; false where another does. */
  readonly aloneWithChannels: (work: () => Promise<void>) => Promise<boolean>
  readonly close: () => Promise<void>
}

/**
 * Opens a store. `patienceMs` is how long a command may wait for the file's lock; `evenUnfinished` is for whoever fills it.
 * Refuses: store-not-found, store-no-access, store-not-a-store, store-damaged, store-newer, store-on-network, store-not-whole.
 */
export function openStoreAt(
  path: string,
  surroundings: Surroundings,
  {
    patienceMs = 30_000,
    evenUnfinished = false,
  }: { readonly patienceMs?: number | undefined; readonly evenUnfinished?: boolean } = {},
): Decision<Store> {
  const opened = openStoreFile(path, { evenUnfinished })
  if (!opened.ok) return refuse(opened.refusal)
  const writing = opened.value
  let reading: BetterSqlite3.Database | undefined
  const store = guarded(path, () => {
    reading = openReadingConnection(path)
    return accept(storeOn({ writing, reading, path, patienceMs }, surroundings))
  })
  if (store.ok) return store
  reading?.close()
  writing.close()
  return store
}

type Connections = {
  readonly writing: BetterSqlite3.Database
  readonly reading: BetterSqlite3.Database
  readonly path: string
  readonly patienceMs: number
}

function storeOn({ writing, reading, path, patienceMs }: Connections, surroundings: Surroundings): Store {
  const info = storeInfoOf(writing, path)
  const connection = {
    statements: statementsOf(writing),
    reader: readerOf(writing),
    lock: writeLockOf(writing, { path, patienceMs }),
    refusalOf: (fault: unknown) => refusalOfFault(fault, path),
  }
  const runner = runnerOf(connection, {
    prefix: () => info.prefix,
    now: surroundings.now,
    clockOffMs: surroundings.clockOffMs ?? (() => 0),
    newCommandId: () => uuidV7(surroundings.now(), surroundings.randomBytes(10)),
    newSalt: () => Buffer.from(surroundings.randomBytes(16)).toString('hex'),
  })
  const reader = readerOf(reading)
  const schema = reading.prepare<[], number>('PRAGMA user_version').pluck()
  const watches = new Set<() => void>()
  return {
    info,
    reader,
    runner,
    sync: syncReadingOf(statementsOf(reading), reader.snapshot),
    watch(changed) {
      const stop = watchChanges(reading, changed)
      watches.add(stop)
      return () => {
        stop()
        watches.delete(stop)
      }
    },
    refusalOf: (fault) => refusalOfStoreFault(fault, path),
    async whyNotReady() {
      try {
        const found = schema.get() ?? 0
        return found === knownVersion ? undefined : { code: 'store-newer', path, found, known: knownVersion }
      } catch (fault) {
        const refusal = refusalOfStoreFault(fault, path)
        if (refusal) return refusal
        throw fault
      }
    },
    async alone(work) {
      await work()
      return true
    },
    async aloneWithChannels(work) {
      const { takeLease } = await import('./lease.ts')
      const release = takeLease(info, 'channels')
      if (!release) return false
      try {
        await work()
      } finally {
        release()
      }
      return true
    },
    async close() {
      await runner.idle()
      for (const stop of watches) stop()
      reading.close()
      writing.close()
    },
  }
}
