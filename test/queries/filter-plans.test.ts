import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { FilterTest } from '../../src/domain/filter/filter-test.ts'
import { type FilterKindName, filterKinds } from '../../src/queries/filter/filter-kinds.ts'
import { filteredList } from '../../src/queries/filter/filtered-list.ts'
import { type FilteredInteraction, interactionSource } from '../../src/queries/filter/interaction-source.ts'
import type { ListPlace } from '../../src/queries/filter/list-order.ts'
import { countMatching } from '../../src/queries/filter/count-matching.ts'
import { matchingRows } from '../../src/queries/filter/matching-rows.ts'
import type { BuiltStatement, Reader } from '../../src/store/reader.ts'
import { type TestSite, aSite } from '../builders/a-site.ts'

function is(column: string, value: string): FilterTest {
  return { is: 'equal', column, value }
}

function all(...parts: readonly FilterTest[]): FilterTest {
  return { is: 'all', parts }
}

const subject: FilterTest = { is: 'contains', column: 'subject', folded: 'faktura' }
const inHand: FilterTest = { is: 'any', parts: [is('state', 'held'), is('state', 'active')] }

/** The ranges of a filter, each with the way that the plan of every one of its statements must go. */
const ways: readonly (readonly [kind: FilterKindName, test: FilterTest, way: RegExp])[] = [
  [
    'interactions',
    all(is('queue', 'written'), is('state', 'queued'), subject),
    /interactions_waiting \(queue_id=\?/,
  ],
  ['interactions', all(is('state', 'queued'), subject), /interactions_waiting \(queue_id=\?/],
  ['interactions', all(is('agent', 'ewa'), subject), /interactions_in_hand \(held_by=\?/],
  ['interactions', all(inHand, subject), /interactions_in_hand/],
  ['interactions', is('customerRef', 'KX-17'), /interactions_by_customer \(customer_id=\?/],
  ['interactions', is('caseRef', 'KX-17'), /interactions_by_case \(case_id=\?/],
  ['interactions', is('ref', 'KX-17'), /\(ref=\?/],
  ['interactions', { is: '>=', column: 'arrivedAt', value: 5 }, /interactions_by_arrival \(arrived_at>/],
  ['interactions', subject, /interactions_by_arrival \(arrived_at>/],
  // Who waits is queued, and who is late is not over.
  ['interactions', { is: '<', column: 'waitingSince', value: 5 }, /interactions_waiting \(queue_id=\?/],
  [
    'interactions',
    all({ is: '<', column: 'openDueAt', value: 5 }, is('queue', 'written')),
    /interactions_(waiting|in_hand) /,
  ],
  ['callbacks', is('queue', 'written'), /callbacks_open/],
  [
    'callbacks',
    all(is('state', 'missed'), is('customerRef', 'KX-1')),
    /callbacks_by_customer \(customer_id=\?/,
  ],
  ['callbacks', is('ref', 'KX-1'), /\(ref=\?/],
  ['customers', is('ref', 'KX-1'), /\(ref=\?/],
  ['cases', all(is('state', 'open'), is('agent', 'ewa')), /cases_of_assignee \(assignee=\?/],
  ['cases', all(is('state', 'open'), is('queue', 'calls')), /cases_of_queue \(queue_id=\?/],
  ['cases', is('state', 'pending'), /cases_in_work/],
  ['cases', { is: '<', column: 'nextDueAt', value: 5 }, /cases_in_work|sla_clocks_by_case/],
  ['cases', is('state', 'closed'), /cases_over/],
  ['cases', is('customerRef', 'KX-1'), /cases_by_customer \(customer_id=\?/],
  [
    'cases',
    { is: 'contains', column: 'handedTo', folded: ' skill:meters ' },
    /SEARCH cases USING INTEGER PRIMARY KEY/,
  ],
  // These look through the table from its end, and stop at a limit that the list tells.
  [
    'callbacks',
    is('state', 'missed'),
    /^SCAN callbacks( USING COVERING INDEX \w+)?$|SEARCH callbacks USING INTEGER PRIMARY KEY/,
  ],
  [
    'customers',
    { is: 'contains', column: 'name', folded: 'jan' },
    /^SCAN customers$|SEARCH customers USING INTEGER PRIMARY KEY/,
  ],
  [
    'cases',
    is('subject', 'x'),
    /^SCAN cases( USING COVERING INDEX \w+)?$|SEARCH cases USING INTEGER PRIMARY KEY/,
  ],
]

/** A reader that keeps what it was asked to build. */
function listening(reader: Reader): { readonly reader: Reader; readonly heard: BuiltStatement[] } {
  const heard: BuiltStatement[] = []
  const listens: Reader = {
    ...reader,
    built<Row>(statement: BuiltStatement) {
      heard.push(statement)
      return reader.built<Row>(statement)
    },
  }
  return { reader: listens, heard }
}

test('every filter goes along its index, without sorting, and its text holds no value', async () => {
  const site = await aSite()
  for (const [kind, asked, way] of ways) {
    const { reader, heard } = listening(site.store.reader)
    expect([...matchingRows(reader, filterKinds[kind].source, { test: asked })].length).toBeGreaterThan(0)
    expect(heard.length).toBeGreaterThan(1)
    for (const statement of heard) {
      const plan = site.store.reader.plan(statement)
      expect(plan[0], `${kind} ${JSON.stringify(asked)}`).toMatch(way)
      expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toEqual([])
      expect(plan.slice(1).filter((step) => step.startsWith('SCAN'))).toEqual([])
      expect(statement.sql).not.toMatch(/faktura|written|ewa|KX-/)
    }
  }
  await site.close()
})

/** A site with so many contacts that wait, and arrived one tenth of a millisecond after the other. */
async function aLongSite(count: number): Promise<TestSite> {
  const site = await aSite()
  const writing = new Database(site.path)
  writing
    .prepare(
      `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
      INSERT INTO interactions (id, ref, channel, direction, state, queue_id, subject, rank_at, arrived_at, queued_at, put_backs, changed_by)
      SELECT 'i' || n, 'KX-' || n, 'email', 'in', 'queued', iif(n % 2, 'written', 'calls'),
        iif(n % 3, 'faktura', 'inne'), n / 10, n / 10, n / 10, 0, 1 FROM numbers`,
    )
    .run(count)
  writing.close()
  return site
}

/** Whether a statement bounds one side of its range twice. */
function isDoubled(sql: string): boolean {
  return (
    (sql.includes('arrived_at < ?') && sql.includes('rowid) < (')) ||
    (sql.includes('arrived_at >= ?') && sql.includes('rowid) >= ('))
  )
}

function refsOf({ rows }: { readonly rows: readonly FilteredInteraction[] }): readonly string[] {
  return rows.map(({ ref }) => ref)
}

test('a long list is read in slices, each row once, and one that stops says where', async () => {
  const site = await aLongSite(12_001)
  const { reader, heard } = listening(site.store.reader)
  const matching = (asked: FilterTest): string[] =>
    [...matchingRows(reader, interactionSource, { test: asked })].flatMap(({ rows }) =>
      rows.map(({ ref }) => ref),
    )

  const everywhere = matching(subject)
  expect([everywhere.length, new Set(everywhere).size]).toEqual([8001, 8001])
  // Three slices, two statements each, and one that counts the rows of the last.
  expect(heard).toHaveLength(7)
  // With a second bound on a side SQLite may go by that one, and look at all slices again for each.
  expect(heard.filter(({ sql }) => isDoubled(sql))).toEqual([])
  expect(heard.filter(({ sql }) => /rowid\) >= .*rowid\) < /s.test(sql))).toHaveLength(1)
  expect(matching(all(is('queue', 'written'), is('state', 'queued'), subject))).toHaveLength(4001)

  const list = { test: subject, limit: 3, after: null }
  const newest = filteredList<FilteredInteraction>(reader, interactionSource, {
    ...list,
    sort: { by: 'arrivedAt', isDescending: true },
  })
  expect(newest.rows.map(({ ref }) => ref)).toEqual(['KX-12001', 'KX-11999', 'KX-11998'])
  const oldest = filteredList<FilteredInteraction>(reader, interactionSource, {
    ...list,
    sort: { by: 'queuedAt', isDescending: false },
  })
  expect(oldest.rows.map(({ ref }) => ref)).toEqual(['KX-1', 'KX-2', 'KX-4'])
  expect([newest.stoppedAfter, oldest.stoppedAfter]).toEqual([null, null])
  const stopped = filteredList<FilteredInteraction>(reader, interactionSource, {
    ...list,
    sort: { by: 'queuedAt', isDescending: false },
    lookAtMost: 10_000,
  })
  expect(stopped.stoppedAfter).toBe(10_000)
  await site.close()
})

test('a list finds its rows without their customers, and reads those of its page by their numbers', async () => {
  const site = await aLongSite(100)
  const { reader, heard } = listening(site.store.reader)
  const sorts = [
    ['arrivedAt', true, /^SEARCH interactions USING INDEX interactions_by_arrival/],
    // No index has this order: the table is read in its own, and the first of a page are kept.
    ['dueAt', false, /^SCAN interactions$|SEARCH interactions USING INTEGER PRIMARY KEY/],
  ] as const
  for (const [by, isDescending, way] of sorts) {
    heard.splice(0)
    filteredList<FilteredInteraction>(reader, interactionSource, {
      test: subject,
      sort: { by, isDescending },
      limit: 5,
      after: null,
    })
    const plans = heard.map((statement) => site.store.reader.plan(statement))
    const [places = [], page = []] = plans.slice(-2)
    expect(places[0]).toMatch(way)
    expect(places.filter((step) => /customers|cases/.test(step))).toEqual([])
    expect(page[0]).toMatch(/^SEARCH interactions USING INTEGER PRIMARY KEY \(rowid=\?\)/)
    expect(page.filter((step) => /^SCAN (?!json_each)|TEMP B-TREE/.test(step))).toEqual([])
  }
  await site.close()
})

test('what is asked of the customer is asked of customers first where contacts are many, of few contacts as they come', async () => {
  const site = await aSite({
    customers: [
      { ref: 'KX-1', name: 'Łucja Zięba', email: 'lucja@poczta.example' },
      { ref: 'KX-2', name: 'Jan Kowalski' },
    ],
    interactions: [
      { ref: 'KX-11', customer: 'KX-1', state: 'done', heldBy: 'ewa' },
      { ref: 'KX-12', customer: 'KX-2', state: 'done', heldBy: 'ewa' },
      { ref: 'KX-13', state: 'done', heldBy: 'ewa' },
      { ref: 'KX-14', customer: 'KX-1', state: 'queued' },
    ],
  })
  const { reader, heard } = listening(site.store.reader)
  const found = (kind: FilterKindName, test: FilterTest, fromRows: number): string[] => {
    heard.splice(0)
    const { source } = filterKinds[kind]
    if (!source.elsewhere) throw new Error(`${kind} ask nothing elsewhere`)
    const many = { ...source, elsewhere: { ...source.elsewhere, fromRows } }
    return [...matchingRows(reader, many, { test })].flatMap(({ rows }) => rows.map(({ ref }) => ref))
  }
  const zieba: FilterTest = { is: 'contains', column: 'customerName', folded: 'zieba' }
  const poczta: FilterTest = { is: 'contains', column: 'contacts', folded: 'poczta' }
  const steps = (): readonly string[] => heard.flatMap((statement) => site.store.reader.plan(statement))

  expect(found('interactions', zieba, 0).toSorted()).toEqual(['KX-11', 'KX-14'])
  expect(steps().filter((step) => step.startsWith('SCAN customers'))).toHaveLength(1)
  expect(steps()).toContain(
    'SEARCH interactions USING COVERING INDEX interactions_by_customer (customer_id=?)',
  )
  expect(found('interactions', zieba, 5).toSorted()).toEqual(['KX-11', 'KX-14'])
  expect(steps().filter((step) => step.startsWith('SCAN customers'))).toEqual([])
  expect(found('interactions', { is: 'not', part: zieba }, 0).toSorted()).toEqual(['KX-12', 'KX-13'])
  expect(found('interactions', all(zieba, is('state', 'done')), 0)).toEqual(['KX-11'])
  expect(found('customers', poczta, 0)).toEqual(['KX-1'])
  expect(steps().filter((step) => step.startsWith('SCAN contact_points'))).toHaveLength(1)
  expect(found('customers', { is: 'not', part: poczta }, 0)).toEqual(['KX-2'])
  await site.close()
})

test('the first of a long list are found in order, those far behind by reading the table as it lies', async () => {
  const site = await aLongSite(25_003)
  const { reader, heard } = listening(site.store.reader)
  const page = (test: FilterTest, after: ListPlace | null, lookAtMost?: number) => {
    heard.splice(0)
    return filteredList<FilteredInteraction>(reader, interactionSource, {
      test,
      sort: { by: 'arrivedAt', isDescending: true },
      limit: 2,
      after,
      ...(lookAtMost !== undefined && { lookAtMost }),
    })
  }
  const oldest: FilterTest = { is: '<', column: 'putBacks', value: 1 }
  const isWholeRead = (): boolean =>
    heard.some(({ sql }) => sql.includes('ORDER BY interactions.arrived_at IS NULL'))

  const first = page(oldest, null)
  expect([refsOf(first), isWholeRead()]).toEqual([['KX-25003', 'KX-25002'], false])

  const few: FilterTest = {
    is: 'any',
    parts: ['KX-7', 'KX-8', 'KX-9', 'KX-31'].map((ref) => is('contact', ref)),
  }
  const writing = new Database(site.path)
  writing.exec(`UPDATE interactions SET contact = ref WHERE ref IN ('KX-7', 'KX-8', 'KX-9', 'KX-31')`)
  writing.close()
  const some = page(few, null)
  expect([refsOf(some), some.stoppedAfter, isWholeRead()]).toEqual([['KX-31', 'KX-9'], null, true])
  const rest = page(few, some.next)
  expect([refsOf(rest), rest.next, rest.stoppedAfter]).toEqual([['KX-8', 'KX-7'], null, null])
  // A table that is longer than what may be looked at is read along the order, and the answer says where it ended.
  const stopped = page(few, null, 20_000)
  expect([refsOf(stopped), stopped.stoppedAfter]).toEqual([[], 20_000])
  await site.close()
})

test('counting stops at what is wanted, and before it looks through all there is', async () => {
  const site = await aLongSite(12_001)
  const { reader, heard } = listening(site.store.reader)
  const waiting = is('state', 'queued')
  const nothing: FilterTest = { is: 'contains', column: 'subject', folded: 'nigdzie' }
  const count = (asked: FilterTest, lookAtMost: number) =>
    countMatching(reader, interactionSource, { test: asked, atMost: 99, lookAtMost })

  expect(count(all(waiting, subject), 5000)).toEqual({ n: 99, isAll: false })
  expect(count(all(waiting, nothing), 5000)).toEqual({ n: 0, isAll: false })
  expect(count(all(waiting, nothing), 100_000)).toEqual({ n: 0, isAll: true })
  expect(count(is('ref', 'KX-17'), 5000)).toEqual({ n: 1, isAll: true })
  const plans = heard
    .filter(({ sql }) => sql.includes('count(*) AS count FROM (SELECT 1'))
    .map((statement) => site.store.reader.plan(statement).join('\n'))
  expect(plans.length).toBeGreaterThan(4)
  for (const plan of plans) {
    expect(plan).toMatch(/interactions_waiting \(queue_id=\?|\(ref=\?/)
    expect(plan).not.toMatch(/TEMP B-TREE/)
  }
  await site.close()
})
