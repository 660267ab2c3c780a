import type BetterSqlite3 from 'better-sqlite3'
import { customerTokensOf } from './customer-tokens.ts'

/** Customers of one commit, so that others get their turn. */
const sliceLength = 500
/** Under this key the store keeps how far lookup has followed, so that whoever comes next goes on. */
const key = 'search_following'

/** One change of what is searched: the fields before it, and the local key up to which customers are in step. */
type Change = { readonly before: readonly string[]; readonly after: number }

/** Whether there is anybody whose search tokens would have to follow a change of what is searched. */
export function hasCustomers(connection: BetterSqlite3.Database): boolean {
  return connection.prepare('SELECT 1 FROM customers LIMIT 1').get() !== undefined
}

/** Notes in the open transaction that the search tokens of every customer are to follow a change of the fields that are searched. */
export function beginFollowing(connection: BetterSqlite3.Database, before: readonly string[]): void {
  keep(connection, [...changesOf(connection), { before, after: -1 }])
}

/**
 * Brings every customer in step by `rebuild` instead, which needs no transaction. What others came to, or changed, meanwhile is
 * left to them.
 */
export function insteadOfFollowing(connection: BetterSqlite3.Database, rebuild: () => void): void {
  const seen = JSON.stringify(changesOf(connection))
  rebuild()
  connection.prepare('DELETE FROM store_info WHERE key = ? AND value = ?').run(key, seen)
}

/** How many customers have not followed yet; 0 when lookup is in step. */
export function leftToFollow(connection: BetterSqlite3.Database): number {
  const changes = changesOf(connection)
  if (changes.length === 0) return 0
  const from = Math.min(...changes.map(({ after }) => after))
  return (
    connection
      .prepare<[number], number>('SELECT count(*) FROM customers WHERE local_key > ?')
      .pluck()
      .get(from) ?? 0
  )
}

/** Whether lookup still has customers to follow. */
export function isFollowing(connection: BetterSqlite3.Database): boolean {
  return changesOf(connection).length > 0
}

/**
 * Brings the search tokens of some more customers in step with the fields that the site searches now, as many as one short
 * commit takes, in the open transaction. Answers whether some are left.
 */
export function followSearchedFields(connection: BetterSqlite3.Database): boolean {
  const [change, ...later] = changesOf(connection)
  if (!change) return false
  const last = followSome(connection, change)
  const left = last === undefined ? later : [{ ...change, after: last }, ...later]
  keep(connection, left)
  return left.length > 0
}

/** Answers the key that it came to, undefined at the end. */
function followSome(connection: BetterSqlite3.Database, { before, after }: Change): number | undefined {
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
  for (const { key: customer, id } of customers) {
    const then = tokensOf(id, before).tokens
    const now = tokensOf(id).tokens
    for (const token of then) if (!now.has(token)) drop.run(token, customer)
    for (const token of now) if (!then.has(token)) add.run(token, customer)
  }
  return customers.at(-1)?.key
}

function changesOf(connection: BetterSqlite3.Database): readonly Change[] {
  const kept = connection
    .prepare<[string], string>('SELECT value FROM store_info WHERE key = ?')
    .pluck()
    .get(key)
  return kept === undefined ? [] : (JSON.parse(kept) as readonly Change[])
}

function keep(connection: BetterSqlite3.Database, changes: readonly Change[]): void {
  if (changes.length === 0) connection.prepare('DELETE FROM store_info WHERE key = ?').run(key)
  else {
    connection
      .prepare(
        'INSERT INTO store_info (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      )
      .run(key, JSON.stringify(changes))
  }
}
