import { Client, escapeIdentifier } from 'pg'
import { knownVersion, migrations } from '../migrate.ts'
import { translateSchema } from './translate-schema.ts'
import type { PostgresPlace } from './postgres-connection.ts'
import { likeSqlite } from './postgres-values.ts'

/** Under this name `counters` counts every commit: its row is the lock of the site, and tells what others did. */
export const commits = 'commits'

/**
 * What is attached, in parts: on SQLite it lies in files beside the store. Whose sender is empty is whole. No command writes it and no device
 * copies it with the rows, so it is no table of the store's own schema.
 */
const attachmentParts = `CREATE TABLE IF NOT EXISTS attachment_parts (
  content_hash text COLLATE "C" NOT NULL, sender text COLLATE "C" NOT NULL, place bigint NOT NULL, part bytea NOT NULL,
  PRIMARY KEY (content_hash, sender, place))`
/** Those that came whole and that no command has named yet. */
const unnamedContents = `CREATE TABLE IF NOT EXISTS unnamed_contents (
  content_hash text COLLATE "C" PRIMARY KEY, sender text COLLATE "C" NOT NULL, bytes bigint NOT NULL, at bigint NOT NULL)`

/**
 * Brings a site's schema to the known version, and makes it where there is none, each step in a transaction of its own. Instances
 * that start together do it one after the other. Answers the version that was found: above the known one nothing was done, and
 * nothing either where the schema is another program's. `whenKnown` is told once it is of the known version, while others wait.
 */
export async function migratePostgres(
  { url, schema }: PostgresPlace,
  birth: ReadonlyMap<string, string>,
  whenKnown: (client: Client) => Promise<void> = async () => undefined,
): Promise<number | 'not ours'> {
  const client = new Client({ connectionString: url, types: likeSqlite, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [`linia ${schema}`])
    // Who may not make schemas uses one that was made for him.
    if (!(await isThere(client, 'SELECT to_regnamespace($1) AS there', escapeIdentifier(schema))))
      await client.query(`CREATE SCHEMA IF NOT EXISTS ${escapeIdentifier(schema)}`)
    await client.query(`SET search_path TO ${escapeIdentifier(schema)}`)
    const found = await versionOf(client)
    if (found === null) return 'not ours'
    for (let version = found; version < knownVersion; version++) await step(client, version, birth)
    if (found <= knownVersion) {
      await client.query(attachmentParts)
      await client.query(unnamedContents)
      await whenKnown(client)
    }
    return found
  } finally {
    await client.end()
  }
}

/** The version of the schema; 0 where there is nothing, null where something else is. */
async function versionOf(client: Client): Promise<number | null> {
  if (!(await isThere(client, 'SELECT to_regclass($1) AS there', 'store_info'))) {
    const others = 'SELECT 1 AS there FROM information_schema.tables WHERE table_schema = $1 LIMIT 1'
    const { rows } = await client.query<{ schema: string }>('SELECT current_schema AS schema')
    return (await isThere(client, others, rows[0]?.schema ?? '')) ? null : 0
  }
  const ours = `SELECT 1 AS there FROM information_schema.columns
    WHERE table_schema = current_schema AND table_name = 'store_info' AND column_name = $1`
  if (!(await isThere(client, ours, 'key'))) return null
  const kept = await client.query<{ value: string }>(`SELECT value FROM store_info WHERE key = 'schema'`)
  const version = kept.rows[0]?.value
  return version === undefined ? null : Number(version)
}

async function isThere(client: Client, text: string, name: string): Promise<boolean> {
  const { rows } = await client.query<{ there: unknown }>(text, [name])
  return (rows[0]?.there ?? null) !== null
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
