import { Pool, escapeIdentifier } from 'pg'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { drawBirth } from '../create-store.ts'
import { knownVersion } from '../migrate.ts'
import type { Surroundings } from '../open-store.ts'
import { syncReadingOf } from '../replication/sync-reading.ts'
import { runnerOf } from '../runner.ts'
import type { ServerStore } from '../server-store.ts'
import type { StoreInfo } from '../store-info.ts'
import { uuidV7 } from '../uuid-v7.ts'
import { migratePostgres } from './migrate-postgres.ts'
import { type PostgresPlace, postgresConnectionOf } from './postgres-connection.ts'
import { postgresLockOf } from './postgres-lock.ts'
import { type PostgresReader, postgresReaderOf, queriesThrough } from './postgres-reader.ts'
import { snapshotOfPostgres } from './snapshot-of-postgres.ts'
import { type PostgresTables, postgresStatementsOf } from './postgres-statements.ts'
import { likeSqlite } from './postgres-values.ts'
import { refusalOfPostgresFault } from './refusal-of-postgres-fault.ts'
import { watchCommits } from './watch-commits.ts'

/** A store of one site on PostgreSQL, as far as a server needs one. */
export type PostgresStore = Omit<ServerStore, 'reader'> & { readonly reader: PostgresReader }

/** Connections of one instance that read for one site. */
const readers = 8

/**
 * Opens the store of a site on PostgreSQL, makes it where it is not there yet, and brings it to the known version. `patienceMs` is
 * how long a command may wait for the lock of the site. A connection that is lost is made anew when it is needed.
 * Refuses: database-unreachable, store-no-access, store-newer.
 */
export async function openPostgresStore(
  place: PostgresPlace,
  surroundings: Surroundings,
  patienceMs = 30_000,
): Promise<Decision<PostgresStore>> {
  const database = withoutPassword(place)
  const refusalOf = (fault: unknown) => refusalOfPostgresFault(fault, database, patienceMs)
  const pool = poolOf(place)
  try {
    const { at, prefix, storeId } = drawBirth(surroundings)
    const birth = { store_id: storeId, prefix, created_at: String(at), group: '0' }
    const found = await migratePostgres(place, new Map(Object.entries(birth)))
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
  const info = await infoOf(pool, database)
  const writing = postgresConnectionOf(place, { lockMs: patienceMs })
  const told = postgresConnectionOf(place, { lockMs: patienceMs })
  const runner = runnerOf(
    {
      statements: postgresStatementsOf(writing, tables),
      reader: queriesThrough(writing.ask),
      lock: postgresLockOf(writing, database),
      refusalOf: (fault) => refusalOfPostgresFault(fault, database, patienceMs),
    },
    {
      prefix: info.prefix,
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
    sync: syncReadingOf(postgresStatementsOf(told, tables), snapshotOfPostgres(told)),
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
      await Promise.all([writing.end(), told.end(), pool.end()])
    },
  }
}

function poolOf({ url, schema }: PostgresPlace): Pool {
  const pool = new Pool({
    connectionString: url,
    types: likeSqlite,
    max: readers,
    connectionTimeoutMillis: 10_000,
    query_timeout: 60_000,
    keepAlive: true,
    allowExitOnIdle: true,
    application_name: 'linia',
  })
  // Stands before whatever the connection is asked first; one on which it breaks answers that neither.
  pool.on('connect', (client) => {
    client.query(`SET search_path TO ${escapeIdentifier(schema)}; SET jit = off`).catch(() => undefined)
  })
  // A connection that was idle is made anew when it is needed; whoever asks then is told.
  pool.on('error', () => undefined)
  return pool
}

async function tablesOf(pool: Pool, schema: string): Promise<PostgresTables> {
  const { rows } = await pool.query<{ table: string; columns: string }>(
    `SELECT table_name AS "table", json_agg(column_name ORDER BY ordinal_position) AS columns
     FROM information_schema.columns WHERE table_schema = $1 GROUP BY table_name`,
    [schema],
  )
  return new Map(rows.map(({ table, columns }) => [table, JSON.parse(columns) as readonly string[]]))
}

async function infoOf(pool: Pool, path: string): Promise<StoreInfo> {
  const { rows } = await pool.query<{ key: string; value: string }>('SELECT key, value FROM store_info')
  const values = new Map(rows.map(({ key, value }) => [key, value]))
  return {
    path,
    storeId: values.get('store_id') ?? '',
    prefix: values.get('prefix') ?? 'XX',
    isGroup: false,
    server: null,
    schema: knownVersion,
  }
}

/** A database and schema as people are told of it. */
function withoutPassword({ url, schema }: PostgresPlace): string {
  const { host, pathname } = new URL(url)
  return `postgres://${host}${pathname}#${schema}`
}
