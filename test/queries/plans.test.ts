import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answeredSince } from '../../src/queries/interactions/answered-since.ts'
import { queueCounts } from '../../src/queries/interactions/queue-counts.ts'
import { query } from '../../src/store/query.ts'
import { anEmptyStore } from '../builders/an-empty-store.ts'
import { everyQuery } from './every-query.ts'
import { largeTables, readInOrder } from './large-tables.ts'

/** Queries that sort rows of large tables, each with what bounds the rows that are sorted. */
const sorts: Readonly<Record<string, string>> = {
  'agents-for-routing': 'what one agent holds',
  'attachments-of-interaction': 'those of one message at a time',
  'callbacks-between': 'the callbacks of the interval of a report',
  'cases-at-hand-of-agent': 'the cases that one agent answers for',
  'cases-waking-of-agent': 'the cases that one agent answers for',
  'customers-by-contact-point': 'customers who share one phone or address',
  'held-through-device': 'what one agent holds',
  'interactions-entered': 'what came into one queue in the interval of a report',
  'last-agent-of-customer': 'segments of ten interactions of one customer',
  'my-work': 'what one agent holds',
  'offers-between': 'the offers of one agent in the interval of a report',
  'limits-of-agent': 'what runs for the cases in work of one agent',
  'proposed-processes': 'what one entry point proposes, a few rows',
  'sla-clocks-stopped': 'the clocks that stopped in the interval of a report',
  'work-in-hand': 'what one agent holds, a few rows',
  'message-twins': 'copies of one message',
  'messages-by-message-id': 'messages that a broken mailer gave one Message-ID',
  'messages-of-thread': 'messages of one thread that came at the same moment',
  'process-instances-waiting': 'what waits for one case',
  'process-instances-waiting-everywhere': 'what waits for one moment, along an index',
  'readers-of-announcement': 'those whom one announcement is addressed to',
  'rows-to-move': 'what came of one customer at the same moment',
  'segments-of-interaction': 'segments of one interaction that began at the same moment',
  'instances-inside': 'what runs of one process',
  'waiting-by-entry-point': 'what waits in one queue',
}

test('no view scans or sorts a table that grows with the work', async () => {
  const { store, close } = await anEmptyStore()
  const { files, queries } = await everyQuery()
  const scans: string[] = []
  const sorted = new Set<string>()
  const plans = new Map<string, readonly string[]>()
  for (const [name, query] of queries) {
    const plan = store.reader.plan(query)
    expect(plan.length).toBeGreaterThan(0)
    plans.set(name, plan)
    for (const step of plan) {
      const table = /^SCAN (\w+)/.exec(step)?.[1]
      if (table !== undefined && isLarge(table, query.build.toString()) && !(name in readInOrder)) {
        scans.push(`${name}: ${step}`)
      }
      if (/TEMP B-TREE/.test(step)) sorted.add(name)
    }
  }
  const readsLarge = (name: string): boolean =>
    plans.get(name)?.some((step) => largeTables.some((table) => step.includes(` ${table}`))) ?? false

  expect(scans).toEqual([])
  expect([...sorted].filter((name) => readsLarge(name)).toSorted()).toEqual(Object.keys(sorts).toSorted())
  expect(plans.size).toBe(queries.size)
  expect(files).toBeGreaterThan(60)
  await close()
})

test('every file that declares a query was seen', async () => {
  const folder = join(import.meta.dirname, '../../src/queries')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  )
  const declared = files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/\bquery(?:<[\s\S]*?>)?\(\s*'([a-z-]+)'/g)].map(
      (match) => match[1],
    ),
  )
  const { queries } = await everyQuery()

  expect(declared.length).toBeGreaterThan(55)
  expect(declared.filter((name) => !queries.has(name ?? ''))).toEqual([])
})

/** `table` may be the alias that a query gives to one. */
function isLarge(table: string, source: string): boolean {
  const aliased = new RegExp(`(\\w+) as ${table}\\b`).exec(source)?.[1]
  return largeTables.includes(aliased ?? table)
}

test('the numbers of a header and of a service level come from an index alone', async () => {
  const { store, close } = await anEmptyStore()
  for (const plan of [store.reader.plan(queueCounts), store.reader.plan(answeredSince)]) {
    expect(plan.filter((step) => step.includes('COVERING INDEX'))).toHaveLength(plan.length)
  }
  await close()
})

test('a view that scans is caught', async () => {
  const { store, close } = await anEmptyStore()
  const careless = query<{ readonly id: string }, { text: string }>('careless', (db, p) =>
    db.selectFrom('interactions').select('id').where('subject', '=', p.text),
  )
  expect(store.reader.plan(careless).some((step) => step.startsWith('SCAN interactions'))).toBe(true)
  await close()
})
