import Database from 'better-sqlite3'
import type { FilterTest } from '../../../src/domain/filter/filter-test.ts'
import { type FilteredCase, caseSource } from '../../../src/queries/filter/case-source.ts'
import type { FilterKindName } from '../../../src/queries/filter/filter-kinds.ts'
import { filterKinds } from '../../../src/queries/filter/filter-kinds.ts'
import { type FilterSort, filteredList } from '../../../src/queries/filter/filtered-list.ts'
import {
  type FilteredInteraction,
  interactionSource,
} from '../../../src/queries/filter/interaction-source.ts'
import { type FilteredRow, matchingRows } from '../../../src/queries/filter/matching-rows.ts'
import type { BenchRow } from '../bench-context.ts'
import type { Check, Figure } from '../figure.ts'
import { inTurn, timed } from '../in-turn.ts'
import { openBenchStore } from '../store/empty-store.ts'
import { median, spreadOf } from '../statistics.ts'

const limit = 50
/** Rows that a list looks at before it stops. */
const lookedAt = 1_000_000
const nobody = 'qqqq'
const arrival = { by: 'arrivedAt', isDescending: true } as const
const due = { by: 'dueAt', isDescending: false } as const
const nearestDue = { by: 'nearestDue', isDescending: false } as const
const inWork: FilterTest = {
  is: 'any',
  parts: ['new', 'open', 'pending'].map((value): FilterTest => ({ is: 'equal', column: 'state', value })),
}
const done: FilterTest = { is: 'equal', column: 'state', value: 'done' }

function contains(column: string, folded: string): FilterTest {
  return { is: 'contains', column, folded }
}

/** The contacts that came last, as many as a list looks at. */
function newest(column: string): string {
  return `(SELECT rowid AS place, ${column} FROM interactions INDEXED BY interactions_by_arrival ORDER BY arrived_at DESC LIMIT ${lookedAt})`
}

type Comparison = {
  readonly name: string
  /** The least work by hand: the same rows looked at, without marks of letters, rights, or what a list shows. */
  readonly byHand: { readonly name: string; readonly sql: string; readonly values: readonly unknown[] }
  readonly ours: () => number
  readonly checks: (medians: { readonly ms: number; readonly times: number }) => readonly Check[]
}

export const filters: BenchRow = {
  name: 'filters',
  title: 'Filters and sorts over history',
  peers: '',
  async measure(bench) {
    const { path } = await bench.bigStore()
    const store = openBenchStore(path)
    const db = new Database(path, { readonly: true })
    const { reader } = store
    const page = (kind: FilterKindName, test: FilterTest, sort: FilterSort<FilteredInteraction>) => () =>
      filteredList<FilteredInteraction>(reader, filterKinds[kind].source, { test, sort, limit, after: null })
        .rows.length
    const casesInWork = () =>
      filteredList<FilteredCase>(reader, caseSource, { test: inWork, sort: nearestDue, limit, after: null })
        .rows.length
    const waiting: FilterTest = {
      is: 'all',
      parts: [
        { is: 'equal', column: 'queue', value: 'written' },
        { is: 'equal', column: 'state', value: 'queued' },
        contains('subject', 'faktura'),
      ],
    }
    const comparisons: readonly Comparison[] = [
      {
        name: 'filter, done history, first page',
        byHand: {
          name: 'the page by hand',
          sql: `SELECT i.*, c.name FROM interactions i INDEXED BY interactions_by_arrival LEFT JOIN customers c ON c.id = i.customer_id
            WHERE i.state = 'done' ORDER BY i.arrived_at DESC LIMIT ${limit}`,
          values: [],
        },
        ours: page('interactions', done, arrival),
        checks: ({ ms }) => [inMs(ms, 5, 50)],
      },
      {
        name: 'filter, a subject that nobody wrote',
        byHand: {
          name: 'a look at as many subjects',
          sql: `SELECT place FROM ${newest('subject')} WHERE instr(lower(subject), ?) > 0`,
          values: [nobody],
        },
        ours: page('interactions', contains('subject', nobody), arrival),
        checks: ({ times }) => [inTimes(times, 2.5, 5)],
      },
      {
        name: 'sort by due, no filter',
        byHand: {
          name: 'the first of as many rows',
          sql: `SELECT place FROM ${newest('due_at')} ORDER BY due_at IS NULL, due_at LIMIT ${limit}`,
          values: [],
        },
        ours: page('interactions', { is: 'all', parts: [] }, due),
        checks: ({ times }) => [inTimes(times, 2, 4)],
      },
      {
        name: 'filter, contacts of a customer whom nobody is called',
        byHand: {
          name: 'a look at every name',
          sql: 'SELECT id FROM customers WHERE instr(lower(name), ?) > 0',
          values: [nobody],
        },
        ours: page('interactions', contains('customerName', nobody), arrival),
        checks: ({ times }) => [inTimes(times, 5, 8)],
      },
      {
        name: 'cases in work by what is due next',
        byHand: {
          name: 'the cases of the first promises',
          sql: `SELECT c.*, k.name, s.due_at FROM sla_clocks s INDEXED BY sla_clocks_owed CROSS JOIN cases c ON c.id = s.case_id
            LEFT JOIN customers k ON k.id = c.customer_id
            WHERE s.stopped_at IS NULL AND coalesce(s.breached_at, s.due_at) IS NOT NULL AND c.state IN ('new', 'open', 'pending')
            ORDER BY coalesce(s.breached_at, s.due_at) LIMIT ${limit}`,
          values: [],
        },
        ours: casesInWork,
        checks: ({ ms }) => [inMs(ms, 10, 100)],
      },
      {
        name: 'filter, a queue in the console',
        byHand: {
          name: 'a look at every subject of the queue',
          sql: `SELECT i.*, c.name FROM interactions i INDEXED BY interactions_waiting LEFT JOIN customers c ON c.id = i.customer_id
            WHERE i.queue_id = 'written' AND i.state = 'queued' AND instr(lower(i.subject), ?) > 0`,
          values: ['faktura'],
        },
        ours: () =>
          rowsOf(matchingRows<FilteredRow>(reader, interactionSource, { test: waiting, atMost: 3001 })),
        checks: ({ ms }) => [inMs(ms, 3, 16)],
      },
    ]
    const figures: Figure[] = []
    for (const { name, byHand, ours, checks } of comparisons) {
      const statement = db.prepare<unknown[]>(byHand.sql)
      const [raw = [], listed = []] = await inTurn(bench.rounds, [
        () => [timed(() => statement.all(...byHand.values))],
        () => [timed(ours)],
      ])
      const ms = median(listed)
      figures.push({
        name,
        unit: 'ms',
        limit: { name: byHand.name, spread: spreadOf(raw) },
        ours: spreadOf(listed),
        checks: checks({ ms, times: ms / median(raw) }),
      })
    }
    await store.close()
    db.close()
    return figures
  },
}

function rowsOf(slices: Iterable<{ readonly rows: readonly unknown[] }>): number {
  let count = 0
  for (const { rows } of slices) count += rows.length
  return count
}

function inMs(value: number, goal: number, never: number): Check {
  return { what: 'median', value, unit: 'ms', better: 'less', goal, never }
}

function inTimes(value: number, goal: number, never: number): Check {
  return { what: 'median', value, unit: 'x', better: 'less', goal, never }
}
