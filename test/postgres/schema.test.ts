import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { postgres as inPostgres } from '../../src/store/dialects.ts'
import { compiledFor, query } from '../../src/store/query.ts'
import { compileForPostgres } from '../../src/store/postgres/compile-for-postgres.ts'
import type { PostgresPlace } from '../../src/store/postgres/postgres-connection.ts'
import { type TestStore, anEmptyStore } from '../builders/an-empty-store.ts'
import { type TestPostgres, aPostgres } from '../builders/a-postgres.ts'
import { aPostgresStore } from '../builders/a-postgres-store.ts'
import { onPostgres } from '../builders/dump-postgres.ts'
import { everyQuery } from '../queries/every-query.ts'
import { largeTables, readInOrder } from '../queries/large-tables.ts'

let postgres: TestPostgres
let place: PostgresPlace
let site: TestStore

beforeAll(async () => {
  postgres = await aPostgres()
  place = { url: postgres.url, schema: postgres.newSchema() }
  await (await aPostgresStore(place)).close()
  site = await anEmptyStore()
})
afterAll(async () => {
  await site.close()
  await postgres.close()
})

/** Asks one of the databases something and answers its rows as lines. */
const onSqlite = (sql: string): readonly string[] => {
  const connection = new Database(site.path, { readonly: true })
  const rows = connection.prepare<[], object>(sql).all()
  connection.close()
  return rows.map((row) => JSON.stringify(Object.values(row)))
}
const there = async (sql: string): Promise<readonly string[]> =>
  onPostgres(place, async (client) =>
    (await client.query<object>(sql)).rows.map((row) => JSON.stringify(Object.values(row))),
  )

const types = `CASE c.type WHEN 'INTEGER' THEN 'bigint' WHEN 'TEXT' THEN 'text' WHEN 'REAL' THEN 'double precision' WHEN 'BLOB' THEN 'bytea' END`

/** What lies in files beside a store on SQLite. */
const besideTheStore = `('attachment_parts', 'unnamed_contents')`

test('both databases have the same tables, with the same columns, types and what may be empty', async () => {
  const columns = await there(
    `SELECT table_name AS t, column_name AS c, data_type AS d, (is_nullable = 'YES') AS n, coalesce(collation_name, '-') AS s
     FROM information_schema.columns WHERE table_schema = current_schema AND table_name NOT IN ${besideTheStore} ORDER BY table_name COLLATE "C", ordinal_position`,
  )
  expect(columns.length).toBeGreaterThan(400)
  expect(columns).toEqual(
    onSqlite(
      `SELECT m.name AS t, c.name AS c, ${types} AS d, NOT (c."notnull" OR c.pk > 0) AS n, CASE c.type WHEN 'TEXT' THEN 'C' ELSE '-' END AS s
       FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY m.name, c.cid`,
    ),
  )
})

test('both databases have the same indexes, and what may stand only once', async () => {
  const names = await there(
    `SELECT indexname FROM pg_indexes WHERE schemaname = current_schema AND indexdef NOT LIKE 'CREATE UNIQUE%' ORDER BY indexname COLLATE "C"`,
  )
  expect(names.length).toBeGreaterThan(60)
  expect(names).toEqual(
    onSqlite(`SELECT name FROM sqlite_schema WHERE type = 'index' AND name NOT LIKE 'sqlite%' ORDER BY name`),
  )
  const keys = await there(
    `SELECT c.relname AS t, string_agg(a.attname, ',' ORDER BY k.at) AS k
     FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k (n, at)
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.n
     WHERE i.indisunique AND c.relnamespace = current_schema::regnamespace AND c.relname NOT IN ${besideTheStore} GROUP BY c.relname, i.indexrelid`,
  )
  const here = onSqlite(
    `SELECT m.name AS t, group_concat(c.name) AS k FROM sqlite_schema m, pragma_index_list(m.name) i, pragma_index_info(i.name) c
     WHERE m.type = 'table' AND i."unique" GROUP BY m.name, i.name
     UNION ALL SELECT m.name, c.name FROM sqlite_schema m, pragma_table_info(m.name) c
     WHERE m.type = 'table' AND c.pk = 1 AND upper(c.type) = 'INTEGER' AND m.sql NOT LIKE '%WITHOUT ROWID'`,
  )
  expect(keys.toSorted()).toEqual(here.toSorted())
})

/** Queries of which PostgreSQL looks through a large table where SQLite does not, each with why that is borne. */
const looksThrough: Readonly<Record<string, string>> = {
  'announcements-of-agent': 'an index that holds what was not withdrawn alone',
}

test('no view looks through a table that grows with the work on PostgreSQL either', async () => {
  const { queries } = await everyQuery()
  const plans = await onPostgres(place, async (client) => {
    // With few rows looking through all of them is the cheapest plan, and so is joining all with all; what is left without
    // these cannot be done by an index.
    await client.query('SET enable_seqscan = off; SET enable_mergejoin = off; SET enable_hashjoin = off')
    // A few clocks would be looked through for the earliest of a case.
    await client.query(
      `INSERT INTO sla_clocks (id, case_id, policy_id, kind, target_seconds, spent_ms, calendar_id, started_at, due_at, changed_by)
       SELECT n, n / 3, 'p', 'first', 60, 0, 'c', n, n, n FROM generate_series(1, 3000) AS n; ANALYZE sla_clocks`,
    )
    const found = new Map<string, string>()
    for (const [name, one] of queries) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN (GENERIC_PLAN) ${compileForPostgres(one).sql}`,
      )
      found.set(name, rows.map((row) => row['QUERY PLAN']).join('\n'))
    }
    const careless = query<{ readonly id: string }, { text: string }>('careless', (db, p) =>
      db.selectFrom('interactions').select('id').where('subject', '=', p.text),
    )
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN (GENERIC_PLAN) ${compiledFor(careless, inPostgres).sql}`,
    )
    found.set('careless', rows.map((row) => row['QUERY PLAN']).join('\n'))
    return found
  })
  const scans = [...plans].filter(([name, plan]) => !(name in readInOrder) && scansLarge(plan))

  expect(plans.size).toBe(queries.size + 1)
  expect(scans.map(([name]) => name).toSorted()).toEqual(
    ['careless', ...Object.keys(looksThrough)].toSorted(),
  )
})

/** Whether a plan looks through a large table, or through all of an index of one. */
function scansLarge(plan: string): boolean {
  const steps = plan.split(/\n *-> +/)
  return steps.some((step) => {
    const table = /(?:Seq|Index(?: Only)?) Scan (?:Backward )?(?:using \w+ )?on (\w+)/.exec(step)?.[1]
    return table !== undefined && largeTables.includes(table) && !step.includes('Index Cond:')
  })
}
