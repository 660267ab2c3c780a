import Database from 'better-sqlite3'
import { commandRegistry } from '../../src/commands/registry.ts'
import { openStoreAt } from '../../src/store/open-store.ts'
import { syncPlaceOf } from '../../src/store/replication/sync-place.ts'
import { statementsOf } from '../../src/store/statements.ts'
import { type Synced, syncOnce } from '../../src/sync/sync-once.ts'
import type { Wire } from '../../src/sync/wire.ts'
import { type TestStore, anEmptyStore, morning } from './an-empty-store.ts'
import { seededBytes } from './seeded-bytes.ts'
import { nothingAttached } from './nothing-attached.ts'

/** A store of its own that knows a server. */
export type Device = Pick<TestStore, 'give' | 'store' | 'path' | 'close'> & {
  /** One round with the server; a refusal is a fault of the test. */
  readonly sync: () => Promise<Synced>
}

let made = 0

/** Makes a device of the server at the other end of `wire`, which has had nothing from it yet. */
export async function aDevice(prefix: string, wire: Wire): Promise<Device> {
  const seed = ++made + 40
  const empty = await anEmptyStore(seed)
  await empty.store.close()
  const connection = new Database(empty.path)
  await syncPlaceOf(statementsOf(connection)).connect({ server: 'server', prefix })
  connection.close()
  const opened = openStoreAt(empty.path, { now: () => morning, randomBytes: seededBytes(seed + 1) })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const store = opened.value
  return {
    store,
    path: empty.path,
    async give(actor, command, input) {
      const outcome = await store.runner.run({ command, input, actor })
      if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`)
      if ('already' in outcome) throw new Error('given before')
      return outcome.value
    },
    async sync() {
      const synced = await syncOnce({
        store,
        wire,
        commands: commandRegistry,
        now: () => morning,
        sendAttachments: nothingAttached,
      })
      if (!synced.ok) throw new Error(`refused: ${JSON.stringify(synced.refusal)}`)
      return synced.value
    },
    async close() {
      await store.close()
      await empty.close()
    },
  }
}
