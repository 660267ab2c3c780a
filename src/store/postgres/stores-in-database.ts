import { Client, escapeIdentifier } from 'pg'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { type DatabasePlace, withoutPassword } from '../../domain/database-address.ts'
import { refusalOfPostgresFault } from './refusal-of-postgres-fault.ts'
import { likeSqlite } from './postgres-values.ts'

/** Waited for by nobody: it is looked again in a moment. */
const patienceMs = 10_000

/**
 * The schemas of a database that are stores and that its user may read, in the order of their names. One in which nothing has happened is being made.
 * Refuses: database-unreachable, store-no-access.
 */
export async function storesInDatabase(place: DatabasePlace): Promise<Decision<readonly string[]>> {
  const client = new Client({
    connectionString: place.url,
    types: likeSqlite,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    application_name: 'linia',
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ schema: string }>(
      `SELECT n.nspname AS schema FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relname = 'store_info' AND to_regclass(format('%I.events', n.nspname)) IS NOT NULL AND c.relkind = 'r' AND has_schema_privilege(n.oid, 'USAGE')
         AND has_table_privilege(c.oid, 'SELECT')
         AND has_table_privilege(to_regclass(format('%I.events', n.nspname)), 'SELECT') ORDER BY n.nspname COLLATE "C"`,
    )
    const begun: string[] = []
    for (const { schema } of rows) if (await hasBegun(client, schema)) begun.push(schema)
    return accept(begun)
  } catch (fault) {
    const refusal = refusalOfPostgresFault(fault, withoutPassword(place), patienceMs)
    if (refusal) return refuse(refusal)
    throw fault
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function hasBegun(client: Client, schema: string): Promise<boolean> {
  const { rows } = await client.query(`SELECT FROM ${escapeIdentifier(schema)}.events LIMIT 1`)
  return rows.length > 0
}
