import { type CustomerBirth, birthsIn, birthTokens } from './customer-birth.ts'
import { type CustomerTokens, customerLookOf, searchedFieldsOf } from './customer-tokens.ts'
import { manyRows } from './many-rows.ts'
import type { SiteMemory } from './site-memory.ts'
import type { StagedChange } from './staged-changes.ts'
import type { MaybePromise, Statements } from './statements.ts'

type Affected = {
  readonly customers: ReadonlyMap<string, CustomerTokens>
  /** Customers who are made now: their tokens follow from what is staged. */
  readonly births: ReadonlyMap<string, CustomerBirth>
  /** The fields that were searched, where the changes may make them others. */
  readonly searchedFields: readonly string[] | null
}

/** Keeps the search tokens of customers in step with their rows. Derived data: never staged, never synced. */
export type SearchTokens = {
  /** What the customers that the changes touch are found by now. */
  readonly before: (changes: readonly StagedChange[]) => Promise<Affected | null>
  /** Writes the difference once the changes stand. */
  readonly after: (affected: Affected | null) => Promise<void>
}

/**
 * Makes the search tokens of a connection. `searchedDiffer` is told which fields were searched when the site has others
 * now: every customer is looked at then, once the changes are committed.
 */
export function searchTokensOf(
  statements: Statements,
  memory: SiteMemory,
  searchedDiffer: (before: readonly string[]) => MaybePromise<void>,
): SearchTokens {
  const searchedNow = searchedFieldsOf(statements)
  const searched = (): MaybePromise<readonly string[]> => memory.recall('searched fields', searchedNow)
  const look = customerLookOf(statements)
  const ownerOf = statements
    .prepare<[string], string>('SELECT customer_id FROM contact_points WHERE id = ?')
    .pluck()
  const keptNow = statements
    .prepare<[string], string>('SELECT merged_into FROM customers WHERE id = ?')
    .pluck()
  const keyOf = statements.prepare<[string], number>('SELECT local_key FROM customers WHERE id = ?').pluck()
  const addRows = manyRows(statements, statements.insertInto('search_tokens (token, customer)', 'stay'), 2)
  const add = async (tokens: Iterable<string>, customer: number): Promise<void> => {
    const values: (string | number)[] = []
    for (const token of tokens) values.push(token, customer)
    await addRows(values)
  }
  const drop = statements.prepare<[string, number]>(
    'DELETE FROM search_tokens WHERE token = ? AND customer = ?',
  )
  /** Whose tokens a change may move: a contact point can go from one customer to another. */
  const customersOf = async (change: StagedChange): Promise<readonly unknown[]> => {
    if (change.table === 'customers') {
      const kept = change.kind === 'insert' ? undefined : await keptNow.get(change.id)
      return [change.id, kept, ...keptBy(change)]
    }
    if (change.table !== 'contact_points') return []
    if (change.kind === 'insert') return [change.columns['customer_id']]
    const columns = 'columns' in change ? change.columns : 'before' in change ? change.before : null
    return [await ownerOf.get(change.id), columns?.['customer_id']]
  }

  return {
    async before(changes) {
      let customers: Map<string, CustomerTokens> | null = null
      let searchedFields: readonly string[] | null = null
      const births = birthsIn(changes)
      for (const change of changes) {
        if (change.table === 'customer_fields') searchedFields ??= await searched()
        if (change.table !== 'customers' && change.table !== 'contact_points') continue
        customers ??= new Map()
        for (const customerId of await customersOf(change)) {
          if (typeof customerId !== 'string' || births.has(customerId) || customers.has(customerId)) continue
          customers.set(customerId, await look(customerId, await searched()))
        }
      }
      return customers || searchedFields
        ? { customers: customers ?? new Map(), births, searchedFields }
        : null
    },
    async after(affected) {
      if (affected === null) return
      const fields = await searched()
      for (const [customerId, birth] of affected.births) {
        const key = await keyOf.get(customerId)
        if (key !== undefined) await add(birthTokens(birth, fields), key)
      }
      for (const [customerId, old] of affected.customers) {
        const now = await look(customerId, fields)
        // A customer made anew has another key, and nothing of what stood under the old one.
        const isSame = old.localKey === now.localKey
        if (old.localKey !== undefined) {
          for (const token of old.tokens) {
            if (!isSame || !now.tokens.has(token)) await drop.run(token, old.localKey)
          }
        }
        if (now.localKey !== undefined) {
          await add(
            isSame ? [...now.tokens].filter((token) => !old.tokens.has(token)) : now.tokens,
            now.localKey,
          )
        }
      }
      const { searchedFields } = affected
      if (searchedFields && searchedFields.join() !== fields.join()) await searchedDiffer(searchedFields)
    },
  }
}

/** Who has the ref of a customer that a change merges into him, or that it parts from him. */
function keptBy(change: StagedChange): readonly unknown[] {
  const columns = 'columns' in change ? change.columns : 'before' in change ? change.before : null
  return [columns?.['merged_into']]
}
