import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { syncPlaceOf } from '../../src/store/replication/sync-place.ts'
import { createStore } from '../../src/store/create-store.ts'
import { type Store, openStoreAt } from '../../src/store/open-store.ts'
import { type Dump, dumperOf } from '../builders/dump-store.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'

/** A computer with a store of its own, whose clock may go wrong; its program can end at any moment and be started again. */
export type Machine = {
  readonly name: string
  readonly path: string
  /** What is added to the true time on its clock. */
  readonly skewMs: number
  readonly store: () => Store
  readonly dump: () => Dump
  /** The tables as they are when they are asked for. */
  readonly tables: Pick<Dump, 'get'>
  /** The program ends, as if it were killed, and starts anew: what it only remembered is gone. */
  readonly restart: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Memory, where the system lends some as files: nobody's power fails in a simulation. */
const ground = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
let template: string | undefined

/** An empty store, made once and copied. */
function emptyStore(folder: string): string {
  if (template === undefined) {
    template = join(mkdtempSync(join(ground, 'linia-empty-')), 'store.db')
    const made = createStore(template, { now: () => 0, randomBytes: seededBytes(1) }, { group: false })
    if (!made.ok) throw new Error(made.refusal.code)
    const empty = template
    process.once('exit', () => {
      rmSync(join(empty, '..'), { recursive: true, force: true })
    })
  }
  const path = join(folder, 'store.db')
  copyFileSync(template, path)
  return path
}

/** A folder for the stores of one simulation. */
export function simulationFolder(): string {
  const folder = mkdtempSync(join(ground, 'linia-simulation-'))
  return folder
}

/** Makes a machine with an empty store; a device is told the prefix of its refs. */
export async function machine(
  folder: string,
  wish: {
    readonly name: string
    readonly seed: number
    readonly now: () => number
    readonly skewMs?: number
    readonly prefix: string
    readonly isDevice: boolean
    /** What is written into its file before its program starts. */
    readonly prepare?: (path: string) => void
  },
): Promise<Machine> {
  const { name, seed, now, skewMs = 0 } = wish
  const own = join(folder, name)
  mkdirSync(own)
  const path = emptyStore(own)
  const surroundings = { now: () => now() + skewMs, randomBytes: seededBytes(seed) }
  const open = (): Store => {
    const opened = openStoreAt(path, surroundings)
    if (!opened.ok) throw new Error(`${name}: ${opened.refusal.code}`)
    return opened.value
  }
  becomePart(path, wish)
  wish.prepare?.(path)
  let store = open()
  const dumper = dumperOf(path)
  return {
    name,
    path,
    skewMs,
    store: () => store,
    dump: dumper.dump,
    tables: { get: dumper.table },
    async restart() {
      await store.close()
      store = open()
    },
    async close() {
      dumper.close()
      await store.close()
    },
  }
}

/** Tells a store, before its program starts, the prefix of its refs, and whether it has a server. */
function becomePart(
  path: string,
  { prefix, isDevice }: { readonly prefix: string; readonly isDevice: boolean },
): void {
  const connection = new Database(path)
  const { connect, prefix: named } = syncPlaceOf(connection)
  if (isDevice) connect({ address: 'server', prefix })
  else named(prefix)
  connection.close()
}
