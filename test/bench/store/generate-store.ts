import type BetterSqlite3 from 'better-sqlite3'
import Database from 'better-sqlite3'
import { normalizeContactPoint } from '../../../src/domain/contact-point.ts'
import { searchTokens } from '../../../src/domain/search-tokens.ts'
import { benchAgents, benchNow, makeEmptyStore } from './empty-store.ts'
import { insertCases } from './generate-cases.ts'
import { makeCustomer } from './make-customer.ts'
import { makeInteraction } from './make-interaction.ts'
import { type Random, randomOf, uuidAt } from './random.ts'

export type Amounts = { readonly customers: number; readonly interactions: number; readonly waiting: number }

const yearMs = 365 * 86_400_000
const historyMs = 3 * yearMs
const perTransaction = 100_000
/** What was done in these last days was worked in the program and not imported: its parts are there, for reports. */
const workedMs = 30 * 86_400_000
const interactionsPerCase = 25

/**
 * Makes a store with customers and years of imported history, the same for the same seed: raw SQL into the schema that
 * the program itself makes. `waiting` of the interactions wait in their queues, one in ten of that is in an agent's hands, and
 * as many cases as wait are in work.
 */
export async function generateStore(
  path: string,
  amounts: Amounts,
  { seed, tell }: { readonly seed: number; readonly tell: (text: string) => void },
): Promise<void> {
  await makeEmptyStore(path, seed)
  const db = new Database(path)
  // The file is made anew when this is cut short, so nothing has to survive it.
  db.pragma('journal_mode = OFF')
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -1500000')
  db.pragma('temp_store = MEMORY')
  db.pragma('locking_mode = EXCLUSIVE')
  const indexes = db
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
       AND tbl_name IN ('contact_points', 'interactions', 'wrap_ups')`,
    )
    .all()
  // Indexes are built sorted at the end, and as the schema wrote them.
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`)
  const prefix =
    db.prepare<[], string>(`SELECT value FROM store_info WHERE key = 'prefix'`).pluck().get() ?? ''
  const customers = insertCustomers(db, { count: amounts.customers, prefix, random: randomOf(seed), tell })
  insertInteractions(db, { amounts, customers, prefix, random: randomOf(seed + 1), tell })
  tell('cases')
  const cases = Math.max(amounts.waiting, Math.floor(amounts.interactions / interactionsPerCase))
  insertCases(db, {
    count: cases,
    inWork: amounts.waiting,
    historyMs,
    customers,
    refOf: (number) => `${prefix}-${amounts.customers + amounts.interactions + number}`,
    random: randomOf(seed + 2),
  })
  for (const { name, sql } of indexes) {
    tell(`index ${name}`)
    db.exec(sql)
  }
  const last = amounts.customers + amounts.interactions + cases
  db.prepare(
    `INSERT INTO counters (name, value) VALUES ('ref', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  ).run(last)
  db.pragma('locking_mode = NORMAL')
  db.pragma('journal_mode = WAL')
  db.close()
}

type Part = {
  readonly prefix: string
  readonly random: Random
  readonly tell: (text: string) => void
}

/** Answers the ids of the customers in the order of their refs. */
function insertCustomers(
  db: BetterSqlite3.Database,
  { count, prefix, random, tell }: Part & { readonly count: number },
): readonly string[] {
  const customer = db.prepare<unknown[]>(
    `INSERT INTO customers (local_key, id, ref, kind, name, language, account_number, fields, merged_into, created_at, changed_by)
     VALUES (?, ?, ?, ?, ?, 'pl', ?, ?, NULL, ?, 1)`,
  )
  const point = db.prepare<unknown[]>(
    `INSERT INTO contact_points (id, customer_id, kind, value, normalized, position, changed_by) VALUES (?, ?, ?, ?, ?, ?, 1)`,
  )
  db.exec('CREATE TEMP TABLE unsorted (token TEXT, customer INTEGER)')
  const token = db.prepare<[string, number]>('INSERT INTO unsorted VALUES (?, ?)')
  const ids: string[] = []
  const insertOne = (number: number): void => {
    const made = makeCustomer(random)
    const at = benchNow - 2 * historyMs + Math.floor((number / count) * historyMs)
    const id = uuidAt(at, random)
    const ref = `${prefix}-${number}`
    ids.push(id)
    customer.run(number, id, ref, made.kind, made.name, made.accountNumber, made.fields, at)
    for (const [position, { kind, value }] of made.contactPoints.entries()) {
      point.run(uuidAt(at, random), id, kind, value, normalizeContactPoint(kind, value), position)
    }
    for (const text of searchTokens({ ...made, ref })) token.run(text, number)
  }
  inTransactions(db, count, (number) => {
    if (number % 250_000 === 0) tell(`${number} customers`)
    insertOne(number)
  })
  tell('search tokens')
  db.exec(`INSERT INTO search_tokens (token, customer) SELECT token, customer FROM unsorted ORDER BY token, customer;
           DROP TABLE unsorted`)
  return ids
}

function insertInteractions(
  db: BetterSqlite3.Database,
  {
    amounts,
    customers,
    prefix,
    random,
    tell,
  }: Part & { readonly amounts: Amounts; readonly customers: readonly string[] },
): void {
  const interaction = db.prepare<unknown[]>(
    `INSERT INTO interactions (id, ref, channel, direction, state, queue_id, entry_point_id, customer_id, case_id, subject, held_by,
       rank_at, arrived_at, queued_at, due_at, ended_at, done_at, put_backs, previous_id, changed_by)
     VALUES (?, ?, ?, 'in', ?, ?, NULL, ?, NULL, ?, ?, ?, ?, ?, ?, ?, ?, 0, NULL, 1)`,
  )
  const wrapUp = db.prepare<unknown[]>(
    `INSERT INTO wrap_ups (id, interaction_id, agent_id, reason_code_id, outcome_code_id, more_outcomes, fields, note, at, how, corrects,
       needs_review, changed_by) VALUES (?, ?, ?, ?, ?, '[]', '{}', ?, ?, 'agent', NULL, 0, 1)`,
  )
  const segment = db.prepare<unknown[]>(
    `INSERT INTO segments (id, interaction_id, kind, queue_id, agent_id, started_at, held_ms, held_since, talk_ended_at, ended_at, ending,
       ending_reason, changed_by) VALUES (?, ?, ?, ?, ?, ?, 0, NULL, ?, ?, ?, NULL, 1)`,
  )
  const { waiting, interactions: count } = amounts
  const firstInHand = count - Math.floor(waiting / 10)
  const firstWaiting = firstInHand - waiting
  inTransactions(db, count, (number) => {
    if (number % 1_000_000 === 0) tell(`${number} interactions`)
    const made = makeInteraction(random)
    const isDone = number <= firstWaiting
    const isInHand = number > firstInHand
    const at = isDone
      ? benchNow - historyMs + Math.floor((number / count) * (historyMs - 2 * 86_400_000))
      : benchNow - Math.floor(((count - number) / (count - firstWaiting)) * 2 * 86_400_000)
    const id = uuidAt(at, random)
    const ref = `${prefix}-${customers.length + number}`
    // A few call often, most seldom.
    const customer = customers[Math.floor(customers.length * random.next() ** 1.6)] ?? null
    const agent = random.pick(benchAgents)
    const doneAt = at + 60_000 + random.below(900_000)
    const dueAt =
      made.queueId === 'complaints'
        ? at + 14 * 86_400_000
        : made.queueId === 'written'
          ? at + 36_000_000
          : null
    const state = isDone ? 'done' : isInHand ? 'active' : 'queued'
    const end = isDone ? doneAt : null
    const heldBy = isInHand ? agent : null
    interaction.run(
      id,
      ref,
      made.channel,
      state,
      made.queueId,
      customer,
      made.subject,
      heldBy,
      dueAt ?? at,
      at,
      at,
      dueAt,
      end,
      end,
    )
    if (isDone) {
      const codes = [`reason:${made.reason}@1`, `outcome:${made.outcome}@1`]
      // One in five agents writes something down.
      const note = random.next() < 0.2 ? 'Klient poinformowany, sprawa zamknięta.' : ''
      wrapUp.run(uuidAt(doneAt, random), id, agent, ...codes, note, doneAt)
      if (at < benchNow - workedMs) return
      const answeredAt = doneAt - 60_000
      segment.run(uuidAt(at, random), id, 'queue', made.queueId, null, at, answeredAt, answeredAt, 'taken')
      const talked = [answeredAt, doneAt, doneAt, 'wrapped-up']
      segment.run(uuidAt(at, random), id, 'agent', made.queueId, agent, ...talked)
      return
    }
    const takenAt = isInHand ? benchNow - 600_000 : null
    segment.run(
      uuidAt(at, random),
      id,
      'queue',
      made.queueId,
      null,
      at,
      takenAt,
      takenAt,
      isInHand ? 'taken' : null,
    )
    if (isInHand) segment.run(uuidAt(at, random), id, 'agent', made.queueId, agent, takenAt, null, null, null)
  })
}

/** Calls for 1 to `count` in transactions of many. */
function inTransactions(db: BetterSqlite3.Database, count: number, insert: (number: number) => void): void {
  const slice = db.transaction((from: number, until: number) => {
    for (let number = from; number < until; number++) insert(number)
  })
  for (let from = 1; from <= count; from += perTransaction)
    slice(from, Math.min(from + perTransaction, count + 1))
}
