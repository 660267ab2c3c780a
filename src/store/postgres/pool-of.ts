import { Pool } from 'pg'
import type { PostgresPlace } from './postgres-connection.ts'
import { likeSqlite } from './postgres-values.ts'

/** Makes the connections that read for one site, each once it is needed; one that is lost is made anew. */
export function poolOf({ url, schema }: PostgresPlace, { most }: { readonly most: number }): Pool {
  const pool = new Pool({
    connectionString: url,
    types: likeSqlite,
    max: most,
    connectionTimeoutMillis: 10_000,
    query_timeout: 60_000,
    keepAlive: true,
    allowExitOnIdle: true,
    application_name: 'linia',
    options: `-c search_path=${schema} -c jit=off`,
  })
  // A connection that was idle is made anew when it is needed; whoever asks then is told.
  pool.on('error', () => undefined)
  return pool
}
