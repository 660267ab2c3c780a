import type BetterSqlite3 from 'better-sqlite3'
import { normalizeContactPoint } from '../../../src/domain/contact-point.ts'
import { searchTokens } from '../../../src/domain/search-tokens.ts'
import { tickingClock } from '../store/empty-store.ts'
import type { MadeCustomer } from '../store/make-customer.ts'
import { type Random, uuidAt } from '../store/random.ts'
import { appendEvent } from './append-event.ts'

/**
 * Makes customers with contact points and search tokens by hand-written SQL; with `event` also the rows that a command leaves
 * behind: the event, its personal data, the touched rows. Called inside a transaction.
 */
export function customerByHand(
  db: BetterSqlite3.Database,
  { hasEvent, random }: { readonly hasEvent: boolean; readonly random: Random },
): (made: MadeCustomer) => void {
  const prefix =
    db.prepare<[], string>(`SELECT value FROM store_info WHERE key = 'prefix'`).pluck().get() ?? ''
  const counter = db.prepare<[], number>(`SELECT value FROM counters WHERE name = 'ref'`).pluck()
  const advance = db.prepare<[number]>(
    `INSERT INTO counters (name, value) VALUES ('ref', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  )
  const customer = db.prepare<unknown[]>(
    `INSERT INTO customers (id, ref, kind, name, language, account_number, fields, merged_into, created_at, changed_by)
     VALUES (?, ?, ?, ?, 'pl', ?, '{}', NULL, ?, ?)`,
  )
  const point = db.prepare<unknown[]>(
    'INSERT INTO contact_points (id, customer_id, kind, value, normalized, position, changed_by) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const token = db.prepare<[string, number | bigint]>(
    'INSERT INTO search_tokens (token, customer) VALUES (?, ?)',
  )
  const now = tickingClock()
  const event = appendEvent(db, { actor: 'owner', batch: 'B-1', random })
  return (made) => {
    const number = (counter.get() ?? 0) + 1
    advance.run(number)
    const ref = `${prefix}-${number}`
    const appended = hasEvent ? event('customer.import', importOf(made), personalOf(made), [ref]) : null
    const seq = appended?.seq ?? 1
    const at = appended?.at ?? now()
    const id = uuidAt(at, random)
    const { lastInsertRowid: key } = customer.run(id, ref, made.kind, made.name, made.accountNumber, at, seq)
    appended?.touch('customers', id, null)
    for (const [position, { kind, value }] of made.contactPoints.entries()) {
      const pointId = uuidAt(at, random)
      point.run(pointId, id, kind, value, normalizeContactPoint(kind, value), position, seq)
      appended?.touch('contact_points', pointId, null)
    }
    for (const text of searchTokens({ ...made, ref })) token.run(text, key)
  }
}

/** The input of `customer.create` for a made customer. */
export function inputOf({ name, kind, accountNumber, contactPoints }: MadeCustomer) {
  return {
    name,
    kind,
    language: 'pl' as const,
    accountNumber,
    contactPoints: [...contactPoints],
    allowKnown: true,
  }
}

/** The input of `customer.import` as the event keeps it, without what is personal. */
function importOf({ kind, contactPoints }: MadeCustomer) {
  return {
    kind,
    language: 'pl',
    onDuplicate: 'skip',
    fields: {},
    name: null,
    accountNumber: null,
    contactPoints: contactPoints.map(({ kind }) => ({ kind, value: null })),
  }
}

function personalOf({ name, accountNumber, contactPoints }: MadeCustomer) {
  return [
    [['name'], name],
    [['accountNumber'], accountNumber],
    ...contactPoints.map(({ value }, index) => [['contactPoints', `${index}`, 'value'], value]),
  ]
}
