import type BetterSqlite3 from 'better-sqlite3'
import { type SearchableCustomer, searchTokens } from '../domain/search-tokens.ts'
import type { StagedChange } from './staged-changes.ts'

type Affected = ReadonlyMap<
  string,
  { readonly localKey: number | undefined; readonly tokens: ReadonlySet<string> }
>

/** Keeps the search tokens of customers in step with their rows. Derived data: never staged, never synced. */
export type SearchTokens = {
  /** What the customers that the changes touch are found by now. */
  readonly before: (changes: readonly StagedChange[]) => Affected | null
  /** Writes the difference once the changes stand. */
  readonly after: (affected: Affected | null) => void
}

type CustomerRow = {
  readonly local_key: number
  readonly ref: string
  readonly name: string
  readonly account_number: string | null
}

export function searchTokensOf(connection: BetterSqlite3.Database): SearchTokens {
  const customerById = connection.prepare<[string], CustomerRow>(
    'SELECT local_key, ref, name, account_number FROM customers WHERE id = ?',
  )
  const pointsOf = connection.prepare<[string], { kind: string; value: string }>(
    'SELECT kind, value FROM contact_points WHERE customer_id = ?',
  )
  const ownerOf = connection
    .prepare<[string], string>('SELECT customer_id FROM contact_points WHERE id = ?')
    .pluck()
  const add = connection.prepare<[string, number]>(
    'INSERT INTO search_tokens (token, customer) VALUES (?, ?)',
  )
  const drop = connection.prepare<[string, number]>(
    'DELETE FROM search_tokens WHERE token = ? AND customer = ?',
  )

  const look = (customerId: string): { localKey: number | undefined; tokens: ReadonlySet<string> } => {
    const row = customerById.get(customerId)
    if (row === undefined) return { localKey: undefined, tokens: new Set() }
    const searchable: SearchableCustomer = {
      name: row.name,
      ref: row.ref,
      accountNumber: row.account_number,
      contactPoints: pointsOf.all(customerId),
    }
    return { localKey: row.local_key, tokens: searchTokens(searchable) }
  }
  const customerOf = (change: StagedChange): string | undefined => {
    if (change.table === 'customers') return change.id
    if (change.table !== 'contact_points') return undefined
    const columns =
      change.kind === 'insert' ? change.columns : change.kind === 'put-back' ? change.before : null
    const owner = columns?.['customer_id']
    return typeof owner === 'string' ? owner : ownerOf.get(change.id)
  }

  return {
    before(changes) {
      let affected: Map<string, { localKey: number | undefined; tokens: ReadonlySet<string> }> | null = null
      for (const change of changes) {
        if (change.table !== 'customers' && change.table !== 'contact_points') continue
        const customerId = customerOf(change)
        if (customerId === undefined) continue
        affected ??= new Map()
        if (!affected.has(customerId)) affected.set(customerId, look(customerId))
      }
      return affected
    },
    after(affected) {
      if (affected === null) return
      for (const [customerId, old] of affected) {
        const now = look(customerId)
        const key = now.localKey ?? old.localKey
        if (key === undefined) continue
        for (const token of old.tokens) if (!now.tokens.has(token)) drop.run(token, key)
        for (const token of now.tokens) if (!old.tokens.has(token)) add.run(token, key)
      }
    },
  }
}
