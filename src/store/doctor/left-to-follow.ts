import type BetterSqlite3 from 'better-sqlite3'
import { changesIn, followingKey } from '../follow-searched-fields.ts'

/** How many customers have not followed a change of what is searched yet; 0 when lookup is in step. */
export function leftToFollow(connection: BetterSqlite3.Database): number {
  const changes = changesIn(kept(connection))
  if (changes.length === 0) return 0
  const from = Math.min(...changes.map(({ after }) => after))
  return (
    connection
      .prepare<[number], number>('SELECT count(*) FROM customers WHERE local_key > ?')
      .pluck()
      .get(from) ?? 0
  )
}

/**
 * Brings every customer in step by `rebuild` instead of following, which needs no transaction. What others came to, or changed,
 * meanwhile is left to them.
 */
export function insteadOfFollowing(connection: BetterSqlite3.Database, rebuild: () => void): void {
  const seen = kept(connection)
  rebuild()
  connection.prepare('DELETE FROM store_info WHERE key = ? AND value = ?').run(followingKey, seen ?? '')
}

function kept(connection: BetterSqlite3.Database): string | undefined {
  return connection
    .prepare<[string], string>('SELECT value FROM store_info WHERE key = ?')
    .pluck()
    .get(followingKey)
}
