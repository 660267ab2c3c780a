import { customerLookOf, searchedFieldsOf } from './customer-tokens.ts'
import type { Statements } from './statements.ts'

/** Customers of one commit, so that others get their turn. */
const sliceLength = 500
/** Under this key `store_info` keeps how far lookup has followed, so that whoever comes next goes on. */
export const followingKey = 'search_following'

/** One change of what is searched: the fields before it, and the local key up to which customers are in step. */
type Change = { readonly before: readonly string[]; readonly after: number }

/** Keeps the search tokens of every customer in step with the fields that the site searches, slice by slice. */
export type SearchedFieldsFollowed = {
  /** Whether there is anybody whose tokens would have to follow. */
  readonly hasCustomers: () => Promise<boolean>
  /** Notes in the open transaction that every customer is to follow a change of the fields that are searched. */
  readonly begin: (before: readonly string[]) => Promise<void>
  /** Whether lookup still has customers to follow. */
  readonly isUnderWay: () => Promise<boolean>
  /** Brings some more customers in step, as many as one short commit takes, in the open transaction; whether some are left. */
  readonly goOn: () => Promise<boolean>
}

export function followSearchedFieldsOf(statements: Statements): SearchedFieldsFollowed {
  const anybody = statements.prepare('SELECT 1 FROM customers LIMIT 1')
  const kept = statements.prepare<[string], string>('SELECT value FROM store_info WHERE key = ?').pluck()
  const forget = statements.prepare<[string]>('DELETE FROM store_info WHERE key = ?')
  const note = statements.prepare<[string, string]>(
    'INSERT INTO store_info (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  const slice = statements.prepare<[number, number], { key: number; id: string }>(
    'SELECT local_key AS key, id FROM customers WHERE local_key > ? ORDER BY local_key LIMIT ?',
  )
  const add = statements.prepare<[string, number]>(
    'INSERT INTO search_tokens (token, customer) VALUES (?, ?) ON CONFLICT DO NOTHING',
  )
  const drop = statements.prepare<[string, number]>(
    'DELETE FROM search_tokens WHERE token = ? AND customer = ?',
  )
  const searched = searchedFieldsOf(statements)
  const look = customerLookOf(statements)
  const changes = async (): Promise<readonly Change[]> => changesIn(await kept.get(followingKey))
  const keep = async (left: readonly Change[]): Promise<void> => {
    if (left.length === 0) await forget.run(followingKey)
    else await note.run(followingKey, JSON.stringify(left))
  }
  /** Answers the key that it came to, undefined at the end. */
  const followSome = async ({ before, after }: Change): Promise<number | undefined> => {
    const fields = await searched()
    const customers = await slice.all(after, sliceLength)
    for (const { key: customer, id } of customers) {
      const { tokens: then } = await look(id, before)
      const { tokens: now } = await look(id, fields)
      for (const token of then) if (!now.has(token)) await drop.run(token, customer)
      for (const token of now) if (!then.has(token)) await add.run(token, customer)
    }
    return customers.at(-1)?.key
  }
  return {
    hasCustomers: async () => (await anybody.get()) !== undefined,
    begin: async (before) => keep([...(await changes()), { before, after: -1 }]),
    isUnderWay: async () => (await changes()).length > 0,
    async goOn() {
      const [change, ...later] = await changes()
      if (!change) return false
      const last = await followSome(change)
      const left = last === undefined ? later : [{ ...change, after: last }, ...later]
      await keep(left)
      return left.length > 0
    },
  }
}

/** The changes that lookup still has to follow, as they are kept. */
export function changesIn(kept: string | undefined): readonly Change[] {
  return kept === undefined ? [] : (JSON.parse(kept) as readonly Change[])
}
