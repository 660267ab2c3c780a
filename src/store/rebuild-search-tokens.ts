import type BetterSqlite3 from 'better-sqlite3'
import { customerTokensOf } from './customer-tokens.ts'

/** Customers of one commit, so that others get their turn. */
const sliceLength = 500

/** Brings the search tokens of every customer in step with the rows, in short commits; lookup works meanwhile. */
export function rebuildSearchTokens(connection: BetterSqlite3.Database): void {
  const tokensOf = customerTokensOf(connection)
  const slice = connection.prepare<[number, number], { key: number; id: string }>(
    'SELECT local_key AS key, id FROM customers WHERE local_key > ? ORDER BY local_key LIMIT ?',
  )
  const add = connection.prepare<[string, number]>(
    'INSERT OR IGNORE INTO search_tokens (token, customer) VALUES (?, ?)',
  )
  const addSlice = connection.transaction((after: number): number | undefined => {
    const customers = slice.all(after, sliceLength)
    for (const { key, id } of customers) for (const token of tokensOf(id).tokens) add.run(token, key)
    return customers.at(-1)?.key
  })
  for (let after: number | undefined = -1; after !== undefined;) after = addSlice.immediate(after)
  connection.transaction(dropStrays).immediate(connection)
}

/**
 * Keys of `search_tokens` that have more tokens than their customer, or no customer; for a store in which none lacks any.
 * Reads all customers.
 */
export function strayKeys(connection: BetterSqlite3.Database): readonly number[] {
  const tokensOf = customerTokensOf(connection)
  const counts = connection.prepare<[], { key: number; id: string | null; n: number }>(
    `SELECT customer AS key, customers.id, count(*) AS n
     FROM search_tokens LEFT JOIN customers ON local_key = customer GROUP BY customer`,
  )
  const keys: number[] = []
  for (const { key, id, n } of counts.iterate())
    if (id === null || n > tokensOf(id).tokens.size) keys.push(key)
  return keys
}

/** The key leads with the token, so one pass over all of it finds what any number of customers have too much. */
function dropStrays(connection: BetterSqlite3.Database): void {
  const keys = strayKeys(connection)
  if (keys.length === 0) return
  const tokensOf = customerTokensOf(connection)
  const drop = connection.prepare<[string, number]>(
    'DELETE FROM search_tokens WHERE token = ? AND customer = ?',
  )
  const kept = connection
    .prepare<[string], { token: string; customer: number; id: string | null }>(
      `SELECT token, customer, customers.id FROM search_tokens LEFT JOIN customers ON local_key = customer
       WHERE customer IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(keys))
  for (const { token, customer, id } of kept) {
    if (id === null || !tokensOf(id).tokens.has(token)) drop.run(token, customer)
  }
}
