import type BetterSqlite3 from 'better-sqlite3'
import { searchTokens } from '../domain/search-tokens.ts'
import type { MaybePromise, Statements } from './statements.ts'

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
type PointRow = { readonly kind: string; readonly value: string }

const customerById =
  'SELECT local_key, ref, name, account_number, fields, merged_into FROM customers WHERE id = ?'
const pointsOfCustomer = 'SELECT kind, value FROM contact_points WHERE customer_id = ?'
const refsMergedInto = 'SELECT ref FROM customers WHERE merged_into = ?'
const searchedFields =
  "SELECT id FROM customer_fields WHERE of = 'customer' AND is_searchable = 1 AND retired = 0 ORDER BY id"

/** Keys of the site's own fields by which customers are found, as the site stands. */
export function searchedFieldsOf(statements: Statements): () => MaybePromise<readonly string[]> {
  const searched = statements.prepare<[], string>(searchedFields).pluck()
  return () => searched.all()
}

/**
 * Works out the tokens of one customer, by id, from the rows as they stand; `fields` are those that the site searches. Who was
 * merged into another customer has none: the other one has his ref.
 */
export function customerLookOf(
  statements: Statements,
): (customerId: string, fields: readonly string[]) => Promise<CustomerTokens> {
  const byId = statements.prepare<[string], CustomerRow>(customerById)
  const pointsOf = statements.prepare<[string], PointRow>(pointsOfCustomer)
  const mergedInto = statements.prepare<[string], string>(refsMergedInto).pluck()
  return async (customerId, fields) => {
    const row = await byId.get(customerId)
    if (row?.merged_into !== null) return tokensOf(row, noneBeside)
    const points = await pointsOf.all(customerId)
    return tokensOf(row, { points, mergedRefs: await mergedInto.all(customerId), fields })
  }
}

/** The same on SQLite alone, where what looks at a whole store is told at once. */
export function customerTokensOf(
  connection: BetterSqlite3.Database,
): (customerId: string, fields?: readonly string[]) => CustomerTokens {
  const byId = connection.prepare<[string], CustomerRow>(customerById)
  const pointsOf = connection.prepare<[string], PointRow>(pointsOfCustomer)
  const mergedInto = connection.prepare<[string], string>(refsMergedInto).pluck()
  const searched = connection.prepare<[], string>(searchedFields).pluck()
  return (customerId, fields = searched.all()) => {
    const row = byId.get(customerId)
    if (row?.merged_into !== null) return tokensOf(row, noneBeside)
    return tokensOf(row, { points: pointsOf.all(customerId), mergedRefs: mergedInto.all(customerId), fields })
  }
}

type Beside = {
  readonly points: readonly PointRow[]
  readonly mergedRefs: readonly string[]
  readonly fields: readonly string[]
}
const noneBeside: Beside = { points: [], mergedRefs: [], fields: [] }

function tokensOf(row: CustomerRow | undefined, { points, mergedRefs, fields }: Beside): CustomerTokens {
  if (row === undefined) return { localKey: undefined, tokens: new Set() }
  const { local_key: localKey, ref, name, account_number: accountNumber } = row
  if (row.merged_into !== null) return { localKey, tokens: new Set() }
  const fieldValues = valuesOfFields(row.fields, fields)
  return {
    localKey,
    tokens: searchTokens({ name, ref, accountNumber, contactPoints: points, fieldValues, mergedRefs }),
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
