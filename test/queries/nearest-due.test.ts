import Database from 'better-sqlite3'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FilterTest } from '../../src/domain/filter/filter-test.ts'
import { type FilteredCase, caseSource } from '../../src/queries/filter/case-source.ts'
import type { FilterSource } from '../../src/queries/filter/filter-source.ts'
import { filteredList } from '../../src/queries/filter/filtered-list.ts'
import type { ListPlace } from '../../src/queries/filter/list-order.ts'
import type { BuiltStatement, Reader } from '../../src/store/reader.ts'
import { type TestSite, aSite } from '../builders/a-site.ts'

type Clock = {
  readonly dueAt: number | null
  readonly breachedAt: number | null
  readonly stoppedAt: number | null
}
type Row = {
  readonly state: 'new' | 'open' | 'pending' | 'resolved'
  readonly queue: string
  readonly isMerged: boolean
  readonly dueAt: number | null
  readonly clocks: readonly Clock[]
}

const moment = fc.integer({ min: 0, max: 6 }).map((n) => n * 1000)
const aCase: fc.Arbitrary<Row> = fc.record({
  state: fc.constantFrom('new', 'open', 'open', 'pending', 'resolved'),
  queue: fc.constantFrom('written', 'calls'),
  isMerged: fc.nat({ max: 9 }).map((n) => n === 0),
  dueAt: fc.option(moment),
  clocks: fc.array(
    fc.record({ dueAt: fc.option(moment), breachedAt: fc.option(moment), stoppedAt: fc.option(moment) }),
    { maxLength: 3 },
  ),
})

const inWork: FilterTest = {
  is: 'any',
  parts: ['new', 'open', 'pending'].map((value): FilterTest => ({ is: 'equal', column: 'state', value })),
}
const written: FilterTest = { is: 'equal', column: 'queue', value: 'written' }
const inEither: FilterTest = { is: 'any', parts: [written, { is: 'equal', column: 'queue', value: 'calls' }] }
const isNew: FilterTest = { is: 'equal', column: 'state', value: 'new' }

/** Of a case, when what it is owed next is due: its term or the earliest of its clocks that run or were missed. */
function dueOf({ dueAt, clocks }: Row): number {
  const owed = clocks.flatMap((clock) => {
    const at = clock.breachedAt ?? clock.dueAt
    return clock.stoppedAt === null && at !== null ? [at] : []
  })
  return Math.min(dueAt ?? Number.MAX_SAFE_INTEGER, ...owed)
}

let site: TestSite
let writing: Database.Database
let write: (rows: readonly Row[]) => void
beforeAll(async () => {
  site = await aSite()
  writing = new Database(site.path)
  // Hundreds of commits that nothing has to survive: a busy disk would take a second for some of them.
  writing.pragma('synchronous = OFF')
  write = writing.transaction((rows: readonly Row[]) => {
    writing.exec('DELETE FROM cases; DELETE FROM sla_clocks')
    const oneCase = writing.prepare(
      `INSERT INTO cases (id, ref, customer_id, subject, state, opened_by, opened_at, due_at, queue_id, merged_into, changed_by)
       VALUES (?, ?, NULL, 'x', ?, 'ewa', 0, ?, ?, ?, 1)`,
    )
    const clock = writing.prepare(
      `INSERT INTO sla_clocks (id, case_id, policy_id, kind, target_seconds, spent_ms, running_since, calendar_id, started_at, warn_at,
         due_at, warned_at, breached_at, stopped_at, changed_by)
       VALUES (?, ?, 'p', 'resolution', 60, 0, NULL, 'office', 0, NULL, ?, NULL, ?, ?, 1)`,
    )
    for (const [place, row] of rows.entries()) {
      const id = `case${place}`
      oneCase.run(id, `KX-${place}`, row.state, row.dueAt, row.queue, row.isMerged ? 'other' : null)
      for (const [number, { dueAt, breachedAt, stoppedAt }] of row.clocks.entries()) {
        clock.run(`${id}-${number}`, id, dueAt, breachedAt, stoppedAt)
      }
    }
  })
})
afterAll(async () => {
  writing.close()
  await site.close()
})

/** The source as it behaves where cases are many from so many on. */
function manyFrom(fromRows: number): FilterSource {
  const { lesserOf } = caseSource
  const nearestDue = lesserOf?.['nearestDue']
  if (!nearestDue) throw new Error('no order by what is due next')
  return { ...caseSource, lesserOf: { ...lesserOf, nearestDue: { ...nearestDue, fromRows } } }
}

function pageOf(
  source: FilterSource,
  asked: { readonly test: FilterTest; readonly limit: number; readonly after: ListPlace | null },
  reader: Reader = site.store.reader,
) {
  return filteredList<FilteredCase>(reader, source, {
    ...asked,
    sort: { by: 'nearestDue', isDescending: false },
  })
}

test('cases are listed by what is due next, term or promise, page by page, however many there are', () => {
  let listed = 0
  fc.assert(
    fc.property(
      fc.array(aCase, { maxLength: 24 }),
      fc.constantFrom<readonly FilterTest[]>(
        [inWork],
        [inWork, written],
        [inWork, inEither],
        [isNew],
        [inWork, { is: 'not', part: isNew }],
      ),
      fc.constantFrom(0, 1, 3, 2000),
      fc.integer({ min: 1, max: 5 }),
      (rows, parts, fromRows, limit) => {
        write(rows)
        const asksWritten = parts.includes(written)
        const asksNew = parts.includes(isNew)
        const asksNotNew = parts.some(({ is }) => is === 'not')
        const expected = rows
          .flatMap((row, place) => {
            const passes =
              !row.isMerged &&
              row.state !== 'resolved' &&
              (!asksWritten || row.queue === 'written') &&
              (!asksNew || row.state === 'new') &&
              (!asksNotNew || row.state !== 'new')
            return passes ? [{ ref: `KX-${place}`, place, due: dueOf(row) }] : []
          })
          .toSorted((a, b) => a.due - b.due || a.place - b.place)
          .map(({ ref }) => ref)
        const seen: string[] = []
        let after: ListPlace | null = null
        do {
          const page: ReturnType<typeof pageOf> = pageOf(manyFrom(fromRows), {
            test: { is: 'all', parts },
            limit,
            after,
          })
          expect(page.rows.length).toBeLessThanOrEqual(limit)
          seen.push(...page.rows.map(({ ref }) => ref))
          after = page.next
        } while (after)
        expect(seen).toEqual(expected)
        listed += seen.length
      },
    ),
    { numRuns: 800 },
  )
  expect(listed).toBeGreaterThan(1000)
})

test('what a filter calls due is what the list shows as due: of cases in work the nearer of term and promise', () => {
  let found = 0
  fc.assert(
    fc.property(
      fc.array(aCase, { maxLength: 24 }),
      moment,
      fc.constantFrom<readonly FilterTest[]>([], [inWork], [written]),
      fc.constantFrom(0, 2000),
      (rows, value, parts, fromRows) => {
        write(rows)
        const expected = rows.flatMap((row, place) => {
          const passes = !row.isMerged && row.state !== 'resolved' && dueOf(row) < value
          return passes && (!parts.includes(written) || row.queue === 'written') ? [`KX-${place}`] : []
        })
        const test: FilterTest = { is: 'all', parts: [...parts, { is: '<', column: 'nextDueAt', value }] }
        const { rows: listed } = pageOf(manyFrom(fromRows), { test, limit: 50, after: null })
        expect(listed.map(({ ref }) => ref).toSorted()).toEqual(expected.toSorted())
        found += listed.length
      },
    ),
    { numRuns: 300 },
  )
  expect(found).toBeGreaterThan(150)
})

test('the first page of many cases goes along two indexes, and reads the clocks of the page alone', () => {
  write(
    Array.from({ length: 8000 }, (_none, place) => ({
      state: 'open' as const,
      queue: 'written',
      isMerged: false,
      dueAt: place % 2 ? null : 1_000_000 + place,
      clocks: [{ dueAt: 2_000_000 - place, breachedAt: null, stoppedAt: null }],
    })),
  )
  const heard: BuiltStatement[] = []
  const { reader } = site.store
  const listening: Reader = {
    ...reader,
    built<Found>(statement: BuiltStatement) {
      heard.push(statement)
      return reader.built<Found>(statement)
    },
  }
  const first = pageOf(caseSource, { test: inWork, limit: 3, after: null }, listening)
  expect(first.rows.map(({ ref }) => ref)).toEqual(['KX-0', 'KX-2', 'KX-4'])

  const plans = heard.map((statement) => reader.plan(statement))
  expect(plans.map(([step]) => step).filter((step) => /sla_clocks_owed/.test(step ?? ''))).toHaveLength(2)
  // SQLite sorts the cases of one moment alone.
  const sorts = plans.flat().filter((step) => step.includes('TEMP B-TREE'))
  expect(sorts).toEqual(['USE TEMP B-TREE FOR LAST TERM OF ORDER BY'])
  expect(
    plans
      .flat()
      .filter((step) => /^SCAN (?!json_each|cases USING (COVERING )?INDEX|sla_clocks USING)/.test(step)),
  ).toEqual([])
  const last = pageOf(caseSource, { test: inWork, limit: 3, after: { value: 1_999_999, place: 2 } })
  expect(last.rows).toEqual([])
})
