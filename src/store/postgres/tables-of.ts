import type { Pool } from 'pg'
import type { PostgresTables } from './postgres-statements.ts'

/** The tables of a schema with their columns. */
export async function tablesOf(pool: Pool, schema: string): Promise<PostgresTables> {
  const { rows } = await pool.query<{ table: string; columns: string }>(
    `SELECT table_name AS "table", json_agg(column_name ORDER BY ordinal_position) AS columns
     FROM information_schema.columns WHERE table_schema = $1 GROUP BY table_name`,
    [schema],
  )
  return new Map(rows.map(({ table, columns }) => [table, JSON.parse(columns) as readonly string[]]))
}
