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
  readonly fields: string
  readonly merged_into: string | null
}

/** Keys of the site's own fields by which customers are found, as the site stands. */
export function searchedFieldsOf(connection: BetterSqlite3.Database): () => readonly string[] {
  const searched = connection
    .prepare<[], string>(
      "SELECT id FROM customer_fields WHERE of = 'customer' AND is_searchable = 1 AND retired = 0 ORDER BY id",
    )
    .pluck()
  return () => searched.all()
}

/**
 * Works out the tokens of one customer, by id, from the rows as they stand; `fields` in the place of those that the site
 * searches now. Who was merged into another customer has none: the other one has his ref.
 */
export function customerTokensOf(
  connection: BetterSqlite3.Database,
): (customerId: string, fields?: readonly string[]) => CustomerTokens {
  const customerById = connection.prepare<[string], CustomerRow>(
    'SELECT local_key, ref, name, account_number, fields, merged_into FROM customers WHERE id = ?',
  )
  const pointsOf = connection.prepare<[string], { kind: string; value: string }>(
    'SELECT kind, value FROM contact_points WHERE customer_id = ?',
  )
  const mergedInto = connection
    .prepare<[string], string>('SELECT ref FROM customers WHERE merged_into = ?')
    .pluck()
  const searched = searchedFieldsOf(connection)
  return (customerId, fields = searched()) => {
    const row = customerById.get(customerId)
    if (row === undefined) return { localKey: undefined, tokens: new Set() }
    const { local_key: localKey, ref, name, account_number: accountNumber } = row
    if (row.merged_into !== null) return { localKey, tokens: new Set() }
    return {
      localKey,
      tokens: searchTokens({
        name,
        ref,
        accountNumber,
        contactPoints: pointsOf.all(customerId),
        fieldValues: valuesOfFields(row.fields, fields),
        mergedRefs: mergedInto.all(customerId),
      }),
    }
  }
}

/** The texts that a customer has in some of the site's own fields, of the JSON that holds them all. */
export function valuesOfFields(stored: string, keys: readonly string[]): readonly string[] {
  if (keys.length === 0 || stored === '{}') return []
  const values = JSON.parse(stored) as Readonly<Record<string, unknown>>
  return keys.flatMap((key) => {
    const value = values[key]
    return typeof value === 'string' ? [value] : []
  })
}
