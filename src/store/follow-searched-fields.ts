import type BetterSqlite3 from 'better-sqlite3'
import { customerTokensOf } from './customer-tokens.ts'

/** Customers of one commit, so that others get their turn. */
const sliceLength = 500

/**
 * Brings the search tokens of the customers after a local key in step with the fields that the site searches now, where it
 * searched `before`; as many as one short commit takes. Answers the key that it came to, undefined at the end.
 */
export function followSearchedFields(
  connection: BetterSqlite3.Database,
  { before, after }: { readonly before: readonly string[]; readonly after: number },
): number | undefined {
  const tokensOf = customerTokensOf(connection)
  const slice = connection.prepare<[number, number], { key: number; id: string }>(
    'SELECT local_key AS key, id FROM customers WHERE local_key > ? ORDER BY local_key LIMIT ?',
  )
  const add = connection.prepare<[string, number]>(
    'INSERT OR IGNORE INTO search_tokens (token, customer) VALUES (?, ?)',
  )
  const drop = connection.prepare<[string, number]>(
    'DELETE FROM search_tokens WHERE token = ? AND customer = ?',
  )
  const customers = slice.all(after, sliceLength)
  for (const { key, id } of customers) {
    const then = tokensOf(id, before).tokens
    const now = tokensOf(id).tokens
    for (const token of then) if (!now.has(token)) drop.run(token, key)
    for (const token of now) if (!then.has(token)) add.run(token, key)
  }
  return customers.at(-1)?.key
}
