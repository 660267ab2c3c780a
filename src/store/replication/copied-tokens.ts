import Database from 'better-sqlite3'
import type BetterSqlite3 from 'better-sqlite3'
import { searchTokens } from '../../domain/search-tokens.ts'
import { searchedFieldsOf, valuesOfFields } from '../customer-tokens.ts'
import { manyRows } from '../many-rows.ts'
import { statementsOf } from '../statements.ts'

/** Customers whose tokens are worked out before others get their turn. */
const customersAtOnce = 1000

export type Token = { readonly token: string; readonly customer: number }

type CustomerRow = {
  readonly key: number
  readonly id: string
  readonly ref: string
  readonly name: string
  readonly account: string | null
  readonly fields: string
  readonly merged: string | null
}

/**
 * The search tokens of every customer in the order of their index, behind one: worked out anew and sorted in a file of its own, because
 * written customer by customer they would touch another page each. `tell` is told how many customers were looked at.
 */
export async function* copiedTokens(
  connection: BetterSqlite3.Database,
  { behind, tell }: { readonly behind: string | null; readonly tell: (customers: number) => void },
): AsyncGenerator<Token> {
  const scratch = new Database('')
  try {
    scratch.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000')
    scratch.exec('CREATE TABLE tokens (token TEXT NOT NULL, customer INTEGER NOT NULL)')
    const statements = statementsOf(scratch)
    const add = manyRows(statements, statements.insertInto('tokens (token, customer)'), 2)
    const fields = await searchedFieldsOf(statementsOf(connection))()
    const slice = connection.prepare<[number, number], CustomerRow>(
      `SELECT local_key AS "key", id, ref, name, account_number AS account, fields, merged_into AS merged
       FROM customers WHERE local_key > ? ORDER BY local_key LIMIT ?`,
    )
    const pointsOf = connection.prepare<[string], { kind: string; value: string }>(
      'SELECT kind, value FROM contact_points WHERE customer_id = ?',
    )
    const mergedRefs = connection
      .prepare<[string], string>('SELECT ref FROM customers WHERE merged_into = ?')
      .pluck()
    let looked = 0
    for (let after = -1; ;) {
      const customers = slice.all(after, customersAtOnce)
      if (customers.length === 0) break
      scratch.exec('BEGIN')
      for (const { key, id, ref, name, account, merged, ...row } of customers) {
        if (merged !== null) continue
        const tokens = searchTokens({
          name,
          ref,
          accountNumber: account,
          contactPoints: pointsOf.all(id),
          fieldValues: valuesOfFields(row.fields, fields),
          mergedRefs: mergedRefs.all(id),
        })
        const values: (string | number)[] = []
        for (const token of tokens) values.push(token, key)
        await add(values)
      }
      scratch.exec('COMMIT')
      after = customers.at(-1)?.key ?? after
      looked += customers.length
      tell(looked)
      await new Promise((resolve) => setImmediate(resolve))
    }
    yield* scratch
      .prepare<[string], Token>('SELECT token, customer FROM tokens WHERE token > ? ORDER BY token, customer')
      .iterate(behind ?? '')
  } finally {
    scratch.close()
  }
}
