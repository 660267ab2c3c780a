import type { Pool } from 'pg'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { drawBirth } from '../create-store.ts'
import { knownVersion } from '../migrate.ts'
import type { Surroundings } from '../open-store.ts'
import { type SyncReading, syncReadingOf } from '../replication/sync-reading.ts'
import { runnerOf } from '../runner.ts'
import type { ServerStore } from '../server-store.ts'
import type { ServedAttachments } from '../attachments/served-attachments.ts'
import type { StoreInfo } from '../store-info.ts'
import { uuidV7 } from '../uuid-v7.ts'
import { aloneOn } from './alone-on.ts'
import { withoutPassword } from '../../domain/database-address.ts'
import { type KnownHistory, knownHistoryOf } from './known-history.ts'
import { migratePostgres } from './migrate-postgres.ts'
import { noticeBroughtBack } from './notice-brought-back.ts'
import { postgresAttachmentsOf } from './postgres-attachments.ts'
import { type PostgresPlace, postgresConnectionOf } from './postgres-connection.ts'
import { postgresLockOf } from './postgres-lock.ts'
import { type PostgresReader, postgresReaderOf, queriesThrough } from './postgres-reader.ts'
import { snapshotOfPostgres } from './snapshot-of-postgres.ts'
import { postgresStatementsOf } from './postgres-statements.ts'
import { poolOf } from './pool-of.ts'
import { refusalOfPostgresFault } from './refusal-of-postgres-fault.ts'
import { tablesOf } from './tables-of.ts'
import { watchCommits } from './watch-commits.ts'

/** A store of one site on PostgreSQL, as far as a server needs one. */
export type PostgresStore = Omit<ServerStore, 'reader' | 'sync'> & {
  readonly sync: SyncReading
  readonly reader: PostgresReader
  /** What all instances of the server share of what is attached. */
  readonly attachments: ServedAttachments
}

/** Connections of one instance that read for one site. */
const readers = 8
/** Connections that tell devices what is new, each of one moment. */
const tellers = 4

/**
 * Opens the store of a site on PostgreSQL, makes it where it is not there yet, and brings it to the known version. `patienceMs` is
 * how long a command may wait for the lock of the site; `isBroughtBack` is for whoever says that the database was. A connection that is lost is made anew when it is needed.
 * Refuses: database-unreachable, store-no-access, store-not-a-store, store-newer.
 */
export async function openPostgresStore(
  place: PostgresPlace,
  surroundings: Surroundings,
  {
    patienceMs = 30_000,
    isBroughtBack = false,
  }: { readonly patienceMs?: number; readonly isBroughtBack?: boolean } = {},
): Promise<Decision<PostgresStore>> {
  const database = withoutPassword(place)
  const refusalOf = (fault: unknown) => refusalOfPostgresFault(fault, database, patienceMs)
  const pool = poolOf(place, { most: readers })
  try {
    const { at, prefix, storeId } = drawBirth(surroundings)
    const birth = { store_id: storeId, prefix, created_at: String(at), group: '0' }
    const found = await migratePostgres(place, new Map(Object.entries(birth)), async (client) =>
      noticeBroughtBack(client, { at, isSaid: isBroughtBack }),
    )
    if (found === 'not ours') {
      await pool.end()
      return refuse({ code: 'store-not-a-store', path: database })
    }
    if (found <= knownVersion)
      return accept(await storeOn({ place, pool, database, patienceMs }, surroundings))
    await pool.end()
    return refuse({ code: 'store-newer', path: database, found, known: knownVersion })
  } catch (fault) {
    await pool.end()
    const refusal = refusalOf(fault)
    if (refusal) return refuse(refusal)
    throw fault
  }
}

type Opened = {
  readonly place: PostgresPlace
  readonly pool: Pool
  readonly database: string
  readonly patienceMs: number
}

async function storeOn(
  { place, pool, database, patienceMs }: Opened,
  surroundings: Surroundings,
): Promise<PostgresStore> {
  const tables = await tablesOf(pool, place.schema)
  const { info, history } = await knownOf(pool, database)
  const connect = () =>
    postgresConnectionOf(place, {
      lockMs: patienceMs,
      connected: async (client) => noticeBroughtBack(client, { at: surroundings.now(), known: history }),
    })
  const writing = connect()
  const told = Array.from({ length: tellers }, connect)
  const telling = told.map((one) => syncReadingOf(postgresStatementsOf(one, tables), snapshotOfPostgres(one)))
  const refusalOf = (fault: unknown) => refusalOfPostgresFault(fault, database, patienceMs)
  const runner = runnerOf(
    {
      statements: postgresStatementsOf(writing, tables),
      reader: queriesThrough(writing.ask),
      lock: postgresLockOf(writing, { database, history }),
      refusalOf,
    },
    {
      prefix: history.prefix,
      now: surroundings.now,
      newCommandId: () => uuidV7(surroundings.now(), surroundings.randomBytes(10)),
      newSalt: () => Buffer.from(surroundings.randomBytes(16)).toString('hex'),
    },
  )
  const watches = new Set<() => void>()
  return {
    info,
    reader: postgresReaderOf(pool),
    runner,
    sync: {
      ...toldByTurns(telling),
      head: async () => Number(await firstOf('SELECT coalesce(max(seq), 0) AS value FROM events')),
      server: async () => null,
    },
    refusalOf,
    async whyNotReady() {
      try {
        const found = Number(await firstOf(`SELECT value FROM store_info WHERE key = 'schema'`))
        return found === knownVersion
          ? undefined
          : { code: 'store-newer', path: database, found, known: knownVersion }
      } catch (fault) {
        const refusal = refusalOf(fault)
        if (refusal) return refusal
        throw fault
      }
    },
    alone: aloneOn(pool, `linia due ${place.schema}`),
    aloneWithChannels: aloneOn(pool, `linia channels ${place.schema}`),
    attachments: postgresAttachmentsOf(pool),
    watch(changed) {
      const stop = watchCommits(pool, changed)
      watches.add(stop)
      return () => {
        stop()
        watches.delete(stop)
      }
    },
    async close() {
      await runner.idle()
      for (const stop of watches) stop()
      await Promise.all([writing, ...told].map((one) => one.end()))
      await pool.end()
    },
  }

  async function firstOf(text: string): Promise<unknown> {
    return (await pool.query<{ readonly value: unknown }>(text)).rows[0]?.value
  }
}

/** What devices are told, by one connection after the other: each is asked one thing at a time. */
function toldByTurns(tell: readonly SyncReading[]): SyncReading {
  let turn = 0
  const next = (): SyncReading => {
    const one = tell[turn++ % tell.length]
    if (!one) throw new Error('nobody tells')
    return one
  }
  return {
    ...next(),
    changesSince: (wish) => next().changesSince(wish),
    snapshot: {
      begin: (since) => next().snapshot.begin(since),
      rows: (table, after, limit) => next().snapshot.rows(table, after, limit),
      events: (range, limit) => next().snapshot.events(range, limit),
    },
  }
}

async function knownOf(
  pool: Pool,
  path: string,
): Promise<{ readonly info: StoreInfo; readonly history: KnownHistory }> {
  const { rows } = await pool.query<{ key: string; value: string }>('SELECT key, value FROM store_info')
  const values = new Map(rows.map(({ key, value }) => [key, value]))
  const history = knownHistoryOf({
    prefix: values.get('prefix') ?? '',
    timelines: values.get('timelines') ?? null,
  })
  const info = {
    path,
    storeId: values.get('store_id') ?? '',
    get prefix() {
      return history.prefix()
    },
    isGroup: false,
    server: null,
    schema: knownVersion,
  }
  return { info, history }
}
