import type BetterSqlite3 from 'better-sqlite3'
import { searchTokens } from '../domain/search-tokens.ts'

/** What a customer is found by, and the key that stands for the customer in `search_tokens`. */
export type CustomerTokens = {
  /** Undefined when there is no such customer. */
  readonly localKey: number | undefined
  readonly tokens: ReadonlySet<string>
}

type CustomerRow = {
  readonly local_key: number
  readonly ref: string
  readonly name: string
  readonly account_number: string | null
}

/** Works out the tokens of one customer, by id, from the rows as they stand. */
export function customerTokensOf(connection: BetterSqlite3.Database): (customerId: string) => CustomerTokens {
  const customerById = connection.prepare<[string], CustomerRow>(
    'SELECT local_key, ref, name, account_number FROM customers WHERE id = ?',
  )
  const pointsOf = connection.prepare<[string], { kind: string; value: string }>(
    'SELECT kind, value FROM contact_points WHERE customer_id = ?',
  )
  return (customerId) => {
    const row = customerById.get(customerId)
    if (row === undefined) return { localKey: undefined, tokens: new Set() }
    const { local_key: localKey, ref, name, account_number: accountNumber } = row
    return {
      localKey,
      tokens: searchTokens({ name, ref, accountNumber, contactPoints: pointsOf.all(customerId) }),
    }
  }
}
