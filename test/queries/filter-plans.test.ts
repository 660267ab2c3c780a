import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { FilterTest } from '../../src/domain/filter/filter-test.ts'
import { type FilterKindName, filterKinds } from '../../src/queries/filter/filter-kinds.ts'
import { filteredList } from '../../src/queries/filter/filtered-list.ts'
import { type FilteredInteraction, interactionSource } from '../../src/queries/filter/interaction-source.ts'
import { matchingRows } from '../../src/queries/filter/matching-rows.ts'
import type { BuiltStatement, Reader } from '../../src/store/reader.ts'
import { aSite } from '../builders/a-site.ts'

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
  ['cases', is('state', 'closed'), /cases_over/],
  ['cases', is('customerRef', 'KX-1'), /cases_by_customer \(customer_id=\?/],
  // These look through the table from its end, and stop at a limit that the list tells.
  ['callbacks', is('state', 'missed'), /^SCAN callbacks$|SEARCH callbacks USING INTEGER PRIMARY KEY/],
  [
    'customers',
    { is: 'contains', column: 'name', folded: 'jan' },
    /^SCAN customers$|SEARCH customers USING INTEGER PRIMARY KEY/,
  ],
  ['cases', is('subject', 'x'), /^SCAN cases$|SEARCH cases USING INTEGER PRIMARY KEY/],
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

test('a long list is read in slices, each row once, and one that stops says where', async () => {
  const site = await aSite()
  const writing = new Database(site.path)
  writing.exec(`
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 12001)
    INSERT INTO interactions (id, ref, channel, direction, state, queue_id, subject, rank_at, arrived_at, queued_at, put_backs, changed_by)
    SELECT 'i' || n, 'KX-' || n, 'email', 'in', 'queued', iif(n % 2, 'written', 'calls'),
      iif(n % 3, 'faktura', 'inne'), n / 10, n / 10, n / 10, 0, 1 FROM numbers`)
  writing.close()
  const { reader, heard } = listening(site.store.reader)
  const refsOf = (asked: FilterTest): string[] =>
    [...matchingRows(reader, interactionSource, { test: asked })].flatMap(({ rows }) =>
      rows.map(({ ref }) => ref),
    )

  const everywhere = refsOf(subject)
  expect([everywhere.length, new Set(everywhere).size]).toEqual([8001, 8001])
  // Three slices, two statements each.
  expect(heard).toHaveLength(6)
  expect(refsOf(all(is('queue', 'written'), is('state', 'queued'), subject))).toHaveLength(4001)

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
