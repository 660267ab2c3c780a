import { Client, escapeIdentifier } from 'pg'
import type { PostgresPlace } from '../../src/store/postgres/postgres-connection.ts'
import { likeSqlite } from '../../src/store/postgres/postgres-values.ts'
import type { Dump, DumpedRow } from './dump-store.ts'

/** Runs work on a connection of its own to a site's schema. */
export async function onPostgres<Answer>(
  { url, schema }: PostgresPlace,
  work: (client: Client) => Promise<Answer>,
): Promise<Answer> {
  const client = new Client({ connectionString: url, types: likeSqlite })
  await client.connect()
  try {
    await client.query(`SET search_path TO ${escapeIdentifier(schema)}`)
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Reads all that a site's schema holds, as `dumpStore` reads a file. */
export async function dumpPostgres(place: PostgresPlace): Promise<Dump> {
  return onPostgres(place, async (client) => {
    const { rows } = await client.query<{ name: string; columns: string }>(
      `SELECT table_name AS name, json_agg(column_name ORDER BY ordinal_position) AS columns
       FROM information_schema.columns WHERE table_schema = $1 GROUP BY table_name ORDER BY table_name COLLATE "C"`,
      [place.schema],
    )
    const dump = new Map<string, readonly DumpedRow[]>()
    for (const { name, columns } of rows) {
      const names = JSON.parse(columns) as readonly string[]
      const order = names.includes('id') ? 'id' : names.join(', ')
      dump.set(name, (await client.query<DumpedRow>(`SELECT * FROM ${name} ORDER BY ${order}`)).rows)
    }
    return dump
  })
}

/** What lookup knows customers by is a number of each store alone: who is found by what is told by their ids. */
export function foundBy(dump: Dump): Dump {
  const ids = new Map((dump.get('customers') ?? []).map((row) => [row['local_key'], row['id'] ?? null]))
  const tokens = (dump.get('search_tokens') ?? []).map(({ token = null, customer = null }) => ({
    token,
    customer: ids.get(customer) ?? null,
  }))
  const customers = (dump.get('customers') ?? []).map(({ local_key: _key, ...row }) => row)
  return new Map([
    ...dump,
    ['customers', customers],
    ['search_tokens', tokens.toSorted((a, b) => order(a.token, b.token) || order(a.customer, b.customer))],
  ])
}

function order(a: unknown, b: unknown): number {
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0
}
