import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type AttachmentFiles, attachmentFilesOf } from '../../src/store/attachments/attachment-files.ts'
import { createStore } from '../../src/store/create-store.ts'
import { type Store, openStoreAt } from '../../src/store/open-store.ts'
import { beginAgain } from '../../src/store/replication/begin-again.ts'
import { syncPlaceOf } from '../../src/store/replication/sync-place.ts'
import type { ServerStore } from '../../src/store/server-store.ts'
import { statementsOf } from '../../src/store/statements.ts'
import { type Dump, dumperOf } from '../builders/dump-store.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'

/** A computer with a store of its own, whose clock may go wrong; its program can end at any moment and be started again. */
export type Machine = {
  readonly name: string
  readonly store: () => Store
  readonly dump: () => Dump
  /** The tables as they are when they are asked for. */
  readonly tables: Pick<Dump, 'get'>
  /** The program ends, as if it were killed, and starts anew: what it only remembered is gone. */
  readonly restart: () => Promise<void>
  /** Begins with an empty store; a device may be given the outbox of another, and the number of its last command. */
  readonly begin: (beginning: Beginning) => Promise<void>
  readonly skewMs: () => number
  /** What it takes for now, and is told by how much that is less than the server's. */
  readonly now: () => number
  readonly heardClock: (offMs: number) => void
  /** Keeps what is in the store now, as a backup does. */
  readonly save: () => void
  /** Puts what was kept in the place of what is there, as bringing back a backup does. */
  readonly bringBack: (again: { readonly timeline: string; readonly prefix: string }) => Promise<void>
  readonly outbox: string
  /** What lies beside its store. */
  readonly files: AttachmentFiles
  /** A fact that the store keeps of itself. */
  readonly told: (key: string) => string | undefined
  readonly close: () => Promise<void>
}

type Beginning = {
  readonly seed: number
  readonly now: () => number
  /** What is added to the true time on its clock. */
  readonly skewMs: number
  /** The file of a device whose outbox it has. */
  readonly outboxOf?: string
}

/** The machine of the server, whose store may lie in a database: nothing of it is asked that a device alone has. */
export type ServerMachine = Omit<Machine, 'store' | 'outbox' | 'skewMs' | 'heardClock' | 'begin'> & {
  readonly store: () => ServerStore
  readonly begin: (beginning: Omit<Beginning, 'outboxOf'>) => Promise<void>
}

/** The machines of one simulation after the other: opening a store takes longer than what is done in it. */
export type World = {
  readonly server: ServerMachine
  readonly device: (prefix: string) => Machine
  /** Another device of the same prefix, which has nothing. */
  readonly fresh: (prefix: string) => Machine
  readonly close: () => Promise<void>
}

/** Memory, where the system lends some as files: nobody's power fails in a simulation. */
const ground = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** Makes the world of simulations; the store of the server lies in a file, or in the database of which the address is given. */
export async function simulationWorld(postgres: string | null = null): Promise<World> {
  const folder = mkdtempSync(join(ground, 'linia-simulation-'))
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
  })
  const machines = new Map<string, Machine>()
  const known = (name: string, part: { readonly prefix: string; readonly isDevice: boolean }): Machine => {
    const made = machines.get(name) ?? machine(join(folder, name), name, part)
    machines.set(name, made)
    return made
  }
  const server =
    postgres === null
      ? known('server', { prefix: 'SV', isDevice: false })
      : await onPostgres(postgres, join(folder, 'server'))
  return {
    server,
    device: (prefix) => known(prefix, { prefix, isDevice: true }),
    fresh: (prefix) => known(`fresh ${prefix}`, { prefix, isDevice: true }),
    async close() {
      for (const one of new Set([server, ...machines.values()])) await one.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Loaded where it is asked for alone: most simulations need no database. */
async function onPostgres(url: string, folder: string): Promise<ServerMachine> {
  const { machineOnPostgres } = await import('./machine-on-postgres.ts')
  return machineOnPostgres({ url, schema: 'simulated' }, folder)
}

function machine(
  folder: string,
  name: string,
  { prefix, isDevice }: { readonly prefix: string; readonly isDevice: boolean },
): Machine {
  mkdirSync(folder)
  const path = join(folder, 'store.db')
  let clock = { now: (): number => 0, skewMs: 0 }
  let randomBytes = seededBytes(1)
  // What its server showed lies beside its store.
  let offMs = 0
  const now = (): number => clock.now() + clock.skewMs + offMs
  const surroundings = {
    now,
    clockOffMs: () => offMs,
    randomBytes: (count: number) => randomBytes(count),
  }
  const made = createStore(path, surroundings, { group: false })
  if (!made.ok) throw new Error(made.refusal.code)
  const connection = new Database(path)
  const place = syncPlaceOf(statementsOf(connection))
  // SQLite answers at once.
  if (isDevice) void place.connect({ server: 'server', prefix })
  else void place.prefix(prefix)
  const tables = connection
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'store_info'`,
    )
    .pluck()
    .all()
  const own = `'sync_place', 'search_following', 'timelines', 'touched_from', 'copy_anew'`
  const clears = [...tables, `store_info WHERE key IN (${own})`].map((what) =>
    connection.prepare(`DELETE FROM ${what}`),
  )
  const empty = connection.transaction(() => {
    connection.pragma('defer_foreign_keys = 1')
    for (const clear of clears) clear.run()
    void place.prefix(prefix)
  })
  const open = (): Store => {
    const opened = openStoreAt(path, surroundings)
    if (!opened.ok) throw new Error(`${name}: ${opened.refusal.code}`)
    return opened.value
  }
  let store = open()
  const fact = connection.prepare<[string], string>('SELECT value FROM store_info WHERE key = ?').pluck()
  const dumper = dumperOf(path)
  const saved = `${path}.saved`
  const files = attachmentFilesOf(path, false)
  const savedFiles = `${saved}.attachments`
  const restart = async (): Promise<void> => {
    await store.close()
    store = open()
  }
  return {
    name,
    store: () => store,
    dump: dumper.dump,
    tables: { get: dumper.table },
    outbox: path,
    files,
    skewMs: () => clock.skewMs,
    now,
    heardClock(more) {
      if (Math.abs(more) >= 2000) offMs += more
    },
    told: (key) => fact.get(key),
    restart,
    save() {
      rmSync(saved, { force: true })
      connection.prepare('VACUUM INTO ?').run(saved)
      copyFolder(files.folder, savedFiles)
    },
    async bringBack(again) {
      await store.close()
      connection.prepare('ATTACH ? AS saved').run(saved)
      connection.pragma('foreign_keys = 0')
      connection.transaction(() => {
        for (const table of [...tables, 'store_info']) {
          connection.exec(`DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM saved.${table}`)
        }
      })()
      beginAgain(connection, again)
      copyFolder(savedFiles, files.folder)
      connection.exec('DETACH saved')
      connection.pragma('foreign_keys = 1')
      store = open()
    },
    async begin({ seed, outboxOf, ...beginning }) {
      randomBytes = seededBytes(seed)
      clock = beginning
      offMs = 0
      empty()
      rmSync(files.folder, { recursive: true, force: true })
      // It knows its prefix from when it was opened.
      if (store.info.prefix !== prefix) await restart()
      if (outboxOf === undefined) return
      connection.prepare('ATTACH ? AS other').run(outboxOf)
      connection.exec(`
        INSERT INTO outbox SELECT * FROM other.outbox;
        INSERT INTO counters SELECT * FROM other.counters WHERE name = 'outbox';
        DETACH other;
      `)
    },
    async close() {
      dumper.close()
      connection.close()
      await store.close()
    },
  }
}

function copyFolder(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  if (existsSync(from)) cpSync(from, to, { recursive: true })
}
