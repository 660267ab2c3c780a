import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandRegistry } from '../../src/commands/registry.ts'
import type { PostgresPlace } from '../../src/store/postgres/postgres-connection.ts'
import { compileQuery } from '../../src/store/query.ts'
import { replayEvents } from '../../src/store/replay-events.ts'
import { type TestPostgres, aPostgres } from '../builders/a-postgres.ts'
import { aPostgresStore } from '../builders/a-postgres-store.ts'
import { morning } from '../builders/an-empty-store.ts'
import { type Dump, dumpStore } from '../builders/dump-store.ts'
import { dumpPostgres, foundBy, onPostgres } from '../builders/dump-postgres.ts'
import { aStoreOfTheDay } from '../exchange/demo-store.ts'
import { firstDifference, walk } from '../properties/walk.ts'
import { type AnyQuery, everyQuery } from '../queries/every-query.ts'

let postgres: TestPostgres

beforeAll(async () => {
  postgres = await aPostgres()
})
afterAll(() => postgres.close())

/** What belongs to one store and not to its history: its own name, and the salt of each event. */
const ofTheStore = new Set(['store_info', 'counters', 'event_personal', 'events'])

function events(dump: Dump): readonly unknown[] {
  return (dump.get('events') ?? []).map(({ device: _device, personal_digest: _digest, ...event }) => event)
}

test('the commands of random days, given again on PostgreSQL, make the same rows as on SQLite', async () => {
  for (const seed of [101, 102]) {
    const { site, problems } = await walk({ seed, steps: 400 })
    expect(problems).toEqual([])
    const place = { url: postgres.url, schema: postgres.newSchema() }
    const store = await aPostgresStore(place)

    const count = await replayEvents(site.path, store.runner, commandRegistry)

    const [there, here] = [foundBy(await dumpPostgres(place)), foundBy(site.dump())]
    expect(count).toBe(site.eventCount())
    expect(firstDifference(here, there, ofTheStore)).toBeUndefined()
    expect(events(there)).toEqual(events(here))
    await store.close()
    await site.close()
  }
}, 120_000)

test('every question that the program asks is answered on PostgreSQL as on SQLite', async () => {
  const { queries } = await everyQuery()
  const differing: string[] = []
  const answered = new Set<string>()
  for (const site of [await aStoreOfTheDay(), (await walk({ seed: 101, steps: 600 })).site]) {
    const place = { url: postgres.url, schema: postgres.newSchema() }
    const store = await aPostgresStore(place)
    await replayEvents(site.path, store.runner, commandRegistry)
    const dump = dumpStore(site.path)
    expect(firstDifference(foundBy(dump), foundBy(await dumpPostgres(place)), ofTheStore)).toBeUndefined()
    await knowCustomersByTheSameNumbers(place, dump)

    for (const [name, query] of queries) {
      for (const params of wishesOf(query, dump)) {
        const there = await store.reader.all(query, params as never).catch(unlessOfAnotherType)
        if (there === undefined) continue
        const here = site.store.reader.all(query, params as never)
        if (here.length > 0) answered.add(name)
        if (isSame(query, params, { here, there })) continue
        differing.push(`${name} ${JSON.stringify(params)}\n${JSON.stringify(here)}\n${JSON.stringify(there)}`)
        break
      }
    }
    await store.close()
    await site.close()
  }

  expect(differing.map((difference) => difference.slice(0, 1500))).toEqual([])
  // Nothing of the kind of the others happens on these days.
  expect(answered.size).toBeGreaterThan(0.8 * queries.size)
}, 120_000)

/** A text where a number is asked for finds nothing on SQLite, and is no question on PostgreSQL. */
function unlessOfAnotherType(fault: unknown): undefined {
  if (fault instanceof Error && 'code' in fault && fault.code === '22P02') return undefined
  throw fault
}

type Answers = { readonly here: readonly unknown[]; readonly there: readonly unknown[] }

/** Rows that a query puts in no order may come in any, and where there are more than it asks for, they may be others. */
function isSame(
  query: AnyQuery,
  params: Readonly<Record<string, unknown>>,
  { here, there }: Answers,
): boolean {
  const [a, b] = [here, there].map((rows) => rows.map((row) => JSON.stringify(row)))
  if (a?.join() === b?.join()) return true
  const { sql, bind } = compileQuery(query)
  if (/order by/i.test(sql)) return a?.toSorted().join() === b?.toSorted().join()
  const fixed = / limit [^ ]+$/.test(sql) ? Number(bind(params).at(-1)) : Infinity
  // The limit may be that of each part of the answer.
  return here.length >= Number(params['limit'] ?? fixed)
    ? there.length === here.length
    : a?.toSorted().join() === b?.toSorted().join()
}

/** Gives each customer the number that lookup knows him by on SQLite: what was refused on the way leaves a gap on PostgreSQL. */
async function knowCustomersByTheSameNumbers(place: PostgresPlace, dump: Dump): Promise<void> {
  await onPostgres(place, async (client) => {
    await client.query('DELETE FROM search_tokens')
    for (const row of dump.get('customers') ?? []) {
      await client.query('UPDATE customers SET local_key = -$1::bigint WHERE id = $2', [
        row['local_key'],
        row['id'],
      ])
    }
    await client.query('UPDATE customers SET local_key = -local_key')
    for (const { token, customer } of dump.get('search_tokens') ?? []) {
      await client.query('INSERT INTO search_tokens VALUES ($1, $2)', [token, customer])
    }
  })
}

/** Questions of one kind: each parameter with values of its name that the store holds. */
function wishesOf(query: AnyQuery, dump: Dump): readonly Readonly<Record<string, unknown>>[] {
  const asked = new Set<string>()
  compileQuery(query).bind(new Proxy({}, { get: (_target, name) => asked.add(String(name)) }))
  let wishes: readonly Readonly<Record<string, unknown>>[] = [{}]
  for (const name of asked) {
    const values = valuesOf(name, dump)
    wishes = wishes.flatMap((wish) => values.map((value) => ({ ...wish, [name]: value })))
  }
  // Fifty of them, from one end to the other.
  const step = Math.max(1, Math.floor(wishes.length / 50))
  return wishes.filter((_wish, place) => place % step === 0)
}

/** Up to a dozen values for a parameter, from the first to the last that the store holds. */
function valuesOf(name: string, dump: Dump): readonly unknown[] {
  if (name === 'refs')
    return [
      JSON.stringify(['interactions', 'cases', 'customers'].map((table) => dump.get(table)?.[0]?.['ref'])),
    ]
  const found = new Set<unknown>(always[name])
  for (const place of held[name] ?? []) {
    const [table = '', column = ''] = place.split('.')
    const values = [...new Set((dump.get(table) ?? []).map((row) => row[column] ?? null))]
    const step = Math.max(1, Math.floor(values.length / 6))
    for (const value of values.filter((_value, at) => at % step === 0)) found.add(value)
  }
  if (found.size === 0) found.add('none')
  return [...found]
}

const day = 86_400_000
const always: Readonly<Record<string, readonly unknown[]>> = {
  after: [0, '', morning],
  afterDueAt: [0, morning],
  afterId: [''],
  agent: [null, 'ewa'],
  at: [morning, morning - 3_600_000],
  from: [morning - day, 0, 'a', 'kow'],
  kind: ['phone', 'email', 'reason', 'outcome'],
  limit: [1000, 2],
  now: [morning, morning + day],
  of: ['customer', 'case'],
  scan: [1000],
  since: [0, morning - 3_600_000],
  step: ['none'],
  targetMs: [20_000],
  to: [morning + day],
  until: [morning + day, morning, 'z', 'kox'],
  word: ['jan', 'a'],
  waitsFor: ['none'],
  handedTo: ['none'],
  process: ['none'],
}
const held: Readonly<Record<string, readonly string[]>> = {
  accountId: ['account_people.account_id'],
  actor: ['events.actor'],
  afterId: ['due_work.id'],
  agent: ['agents.id'],
  announcementId: ['announcements.id'],
  batch: ['events.batch'],
  calendarKey: ['calendars.id'],
  caseId: ['cases.id', 'interactions.case_id', 'checklist_items.case_id', 'case_links.case_id'],
  channel: ['deliveries.channel', 'entry_points.channel'],
  customerId: [
    'customers.id',
    'interactions.customer_id',
    'consents.customer_id',
    'verifications.customer_id',
  ],
  definitionId: ['process_definitions.id'],
  handedTo: ['process_instances.handed_to'],
  id: [
    'interactions.id',
    'cases.id',
    'callbacks.id',
    'customers.id',
    'offers.id',
    'due_work.id',
    'events.id',
    'sla_clocks.id',
    'deliveries.id',
    'notes.id',
    'wrap_up_codes.id',
    'messages.id',
    'refused_work.id',
  ],
  instanceId: ['process_instances.id'],
  interactionId: [
    'interactions.id',
    'wrap_ups.interaction_id',
    'deliveries.interaction_id',
    'offers.interaction_id',
  ],
  key: [
    'agents.id',
    'queues.id',
    'calendars.id',
    'sla_policies.id',
    'purposes.id',
    'process_definitions.key',
    'customers.local_key',
  ],
  messageId: ['messages.id', 'messages.message_id', 'attachments.message_id'],
  normalized: ['contact_points.normalized'],
  parentId: [
    'cases.id',
    'customers.id',
    'interactions.id',
    'notes.id',
    'messages.id',
    'process_instances.id',
  ],
  path: ['wrap_up_codes.path'],
  point: ['process_entries.point'],
  process: ['process_instances.process'],
  queue: ['queues.id'],
  queueId: ['queues.id'],
  rawHash: ['messages.raw_hash'],
  ref: [
    'interactions.ref',
    'cases.ref',
    'customers.ref',
    'callbacks.ref',
    'deliveries.ref',
    'announcements.ref',
    'process_instances.ref',
  ],
  role: ['agents.role'],
  segmentId: ['segments.id'],
  senderAddress: ['messages.sender_address'],
  seq: ['events.seq'],
  state: ['deliveries.state'],
  step: ['process_steps.step'],
  subject: ['messages.subject'],
  subjectId: ['due_work.subject_id'],
  system: ['wrap_up_codes.system', 'not_ready_reasons.system'],
  table: ['touched_rows.table_name'],
  text: ['messages.text'],
  threadKey: ['messages.thread_key'],
  token: ['search_tokens.token'],
  waitsFor: ['process_instances.waits_for'],
}
