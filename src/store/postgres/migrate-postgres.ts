import { Client, escapeIdentifier } from 'pg'
import { knownVersion, migrations } from '../migrate.ts'
import { translateSchema } from './translate-schema.ts'
import type { PostgresPlace } from './postgres-connection.ts'
import { likeSqlite } from './postgres-values.ts'

/** Under this name `counters` counts every commit: its row is the lock of the site, and tells what others did. */
export const commits = 'commits'

/**
 * Brings a site's schema to the known version, and makes it where there is none, each step in a transaction of its own. Instances
 * that start together do it one after the other. Answers the version that was found: above the known one nothing was done.
 */
export async function migratePostgres(
  { url, schema }: PostgresPlace,
  birth: ReadonlyMap<string, string>,
): Promise<number> {
  const client = new Client({ connectionString: url, types: likeSqlite, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [`linia ${schema}`])
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${escapeIdentifier(schema)}`)
    await client.query(`SET search_path TO ${escapeIdentifier(schema)}`)
    const found = await versionOf(client)
    for (let version = found; version < knownVersion; version++) await step(client, version, birth)
    return found
  } finally {
    await client.end()
  }
}

/** The version of the schema; 0 where there is none. */
async function versionOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ there: unknown }>(`SELECT to_regclass('store_info') AS there`)
  if (rows[0]?.there === null) return 0
  const kept = await client.query<{ value: string }>(`SELECT value FROM store_info WHERE key = 'schema'`)
  return Number(kept.rows[0]?.value ?? 0)
}

async function step(client: Client, version: number, birth: ReadonlyMap<string, string>): Promise<void> {
  await client.query('BEGIN')
  try {
    // Who writes meanwhile waits, and then learns that he is older.
    if (version > 0) await client.query('UPDATE counters SET value = value + 1 WHERE name = $1', [commits])
    await client.query(translateSchema(migrations[version] ?? ''))
    if (version === 0) {
      await client.query('INSERT INTO counters (name, value) VALUES ($1, 0)', [commits])
      for (const pair of birth)
        await client.query('INSERT INTO store_info (key, value) VALUES ($1, $2)', pair)
    }
    await client.query(
      `INSERT INTO store_info (key, value) VALUES ('schema', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      [String(version + 1)],
    )
    await client.query('COMMIT')
  } catch (fault) {
    await client.query('ROLLBACK')
    throw fault
  }
}
