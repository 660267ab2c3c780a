import { type Decision, accept, refuse } from '../domain/decision.ts'
import { watchChanges } from './change-notice.ts'
import { type Reader, readerOf } from './reader.ts'
import { type Runner, runnerOf } from './runner.ts'
import { openReadingConnection, openStoreFile } from './store-file.ts'
import { uuidV7 } from './uuid-v7.ts'

/** What comes from outside: only bin owns a clock and randomness. */
export type Surroundings = {
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
}

export type StoreInfo = {
  readonly path: string
  readonly storeId: string
  /** Letters of the refs drawn here. */
  readonly prefix: string
  readonly isGroup: boolean
}

/** An open store: queries through `reader` on a connection of their own, commands through `runner`. */
export type Store = {
  readonly info: StoreInfo
  readonly reader: Reader
  readonly runner: Runner
  /** Calls back after commits of any process, at most ten times a second; answers how to stop. */
  readonly watch: (changed: () => void) => () => void
  readonly close: () => Promise<void>
}

/**
 * Opens a store. `patienceMs` is how long a command may wait for the file's lock.
 * Refuses: store-not-found, store-no-access, store-not-a-store, store-damaged, store-newer, store-on-network.
 */
export function openStoreAt(path: string, surroundings: Surroundings, patienceMs = 30_000): Decision<Store> {
  const opened = openStoreFile(path)
  if (!opened.ok) return refuse(opened.refusal)
  const writing = opened.value
  const reading = openReadingConnection(path)
  const values = new Map(
    writing
      .prepare<[], { key: string; value: string }>('SELECT key, value FROM store_info')
      .all()
      .map((row) => [row.key, row.value]),
  )
  const prefix = values.get('prefix') ?? 'XX'
  const runner = runnerOf(writing, {
    path,
    prefix,
    patienceMs,
    now: surroundings.now,
    newCommandId: () => uuidV7(surroundings.now(), surroundings.randomBytes(10)),
    newSalt: () => Buffer.from(surroundings.randomBytes(16)).toString('hex'),
  })
  return accept({
    info: { path, storeId: values.get('store_id') ?? '', prefix, isGroup: values.get('group') === '1' },
    reader: readerOf(reading),
    runner,
    watch: (changed) => watchChanges(reading, changed),
    async close() {
      await runner.idle()
      reading.close()
      writing.close()
    },
  })
}
