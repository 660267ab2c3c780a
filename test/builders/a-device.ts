import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { commandRegistry } from '../../src/commands/registry.ts'
import { refuse } from '../../src/domain/decision.ts'
import { acceptBrought } from '../../src/server/accept-brought.ts'
import { acceptPush } from '../../src/server/accept-push.ts'
import { answerGive } from '../../src/server/answer-give.ts'
import { answerPull } from '../../src/server/answer-pull.ts'
import { answerSnapshot } from '../../src/server/answer-snapshot.ts'
import { hearDeviceOf } from '../../src/server/hear-device.ts'
import { keepWitnessed } from '../../src/server/keep-witnessed.ts'
import { createStore } from '../../src/store/create-store.ts'
import { openStoreAt } from '../../src/store/open-store.ts'
import { syncPlaceOf } from '../../src/store/replication/sync-place.ts'
import { statementsOf } from '../../src/store/statements.ts'
import { pull, syncOnce } from '../../src/sync/sync-once.ts'
import { withServer } from '../../src/sync/with-server.ts'
import type { Wire } from '../../src/sync/wire.ts'
import { type TestSite, must } from './a-site.ts'
import { type Desk, deskOf } from './desk.ts'
import { type DumpedRow, rowsOf } from './dump-store.ts'
import { seededBytes } from './seeded-bytes.ts'
import { nothingAttached } from './nothing-attached.ts'

/** A device of a site's server, with the same clock and a line of its own that can be cut. */
export type TestDevice = Pick<TestSite, 'store' | 'path' | 'clock'> & {
  /** Somebody at the device: what only the server decides is asked of it. */
  readonly as: (actor: string) => Desk
  readonly rows: (table: string) => readonly DumpedRow[]
  /** Sends what is pending and takes over what is new. */
  readonly sync: () => Promise<void>
  readonly line: Line
  readonly close: () => Promise<void>
}

/** `cut`: nothing arrives. `deaf`: so many requests to decide something arrive, and their answers are lost. */
export type Line = { isCut: boolean; deaf: number }

let seed = 100

export async function aDevice(site: TestSite, prefix: string): Promise<TestDevice> {
  const folder = mkdtempSync(join(tmpdir(), 'linia-device-'))
  const path = join(folder, 'store.db')
  const { clock } = site
  const now = (): number => clock.now
  const surroundings = { now, randomBytes: seededBytes(seed++) }
  must(createStore(path, surroundings, { group: false }))
  const connection = new Database(path)
  await syncPlaceOf(statementsOf(connection)).connect({ server: 'https://linia.test', prefix })
  connection.close()
  const line: Line = { isCut: false, deaf: 0 }
  const wire = wireTo(site, { prefix, line })
  const syncing = { wire, commands: commandRegistry, now, sendAttachments: nothingAttached }
  const bare = must(openStoreAt(path, surroundings))
  const store = withServer(bare, syncing)
  must(await pull({ ...syncing, store: bare }))
  return {
    store,
    path,
    clock,
    line,
    as: (actor) => deskOf({ store, path }, actor, { isDevice: true }),
    rows: (table) => rowsOf(path, table),
    sync: async () => {
      must(await syncOnce({ ...syncing, store: bare }))
    },
    async close() {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function wireTo(site: TestSite, { prefix, line }: { readonly prefix: string; readonly line: Line }): Wire {
  const { store, clock } = site
  const now = (): number => clock.now
  const hear = hearDeviceOf(store, now)
  const surroundings = {
    commands: commandRegistry,
    now,
    fault: (fault: unknown) => {
      throw fault
    },
  }
  const gone = refuse({ code: 'server-unreachable', server: 'https://linia.test', detail: 'no line' })
  return {
    address: 'https://linia.test',
    async push(request) {
      const actor = request.commands[0]?.actor ?? ''
      if (line.isCut) return gone
      await hear({ device: prefix, agent: actor })
      const answer = await acceptPush(store, { device: prefix, actor, request }, surroundings)
      return answer.ok ? { ok: true, value: { ...answer.value, head: 0 } } : answer
    },
    async pull(request) {
      if (line.isCut) return gone
      await hear({ device: prefix, agent: null })
      return answerPull(store, { device: prefix, now: now() }, request)
    },
    async give(request) {
      if (line.isCut) return gone
      await hear({ device: prefix, agent: request.actor })
      const answer = await answerGive(store, { device: prefix, actor: request.actor, request }, surroundings)
      if (line.deaf === 0) return answer
      line.deaf--
      return gone
    },
    snapshot: async (request) =>
      line.isCut ? gone : answerSnapshot(store, request, { now, historyDays: 30 }),
    // Nothing lies beside these stores.
    sendContent: async () => gone,
    fetchContent: async () => gone,
    bring: async (request) =>
      line.isCut ? gone : acceptBrought(store, { device: prefix, actor: 'owner', now }, request),
    witness: async (request) =>
      line.isCut ? gone : keepWitnessed(store, request, { device: prefix, commands: commandRegistry, now }),
  }
}
