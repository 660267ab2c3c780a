import Database from 'better-sqlite3'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ColumnValue, type FilterTest, passes } from '../../src/domain/filter/filter-test.ts'
import { fold } from '../../src/domain/fold.ts'
import { type FilteredList, filteredList } from '../../src/queries/filter/filtered-list.ts'
import type { ListPlace } from '../../src/queries/filter/list-order.ts'
import { type FilteredInteraction, interactionSource } from '../../src/queries/filter/interaction-source.ts'
import type { FilterSource } from '../../src/queries/filter/filter-source.ts'
import { matchingRows } from '../../src/queries/filter/matching-rows.ts'
import { type TestSite, aSite } from '../builders/a-site.ts'

type Row = Readonly<Record<string, ColumnValue>>

const words = ['faktura', 'Łódź', 'ŻÓŁĆ', 'straße', 'ı', '', 'K', 'É', "o'brien", '😀', '%', '_', 'a\u0000b']
const someText = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 6 }))
const moment = fc.integer({ min: 0, max: 12 }).map((n) => n * 1000)
const states = ['queued', 'active', 'held', 'done', 'abandoned']

const aRow: fc.Arbitrary<Row> = fc.record({
  queue: fc.constantFrom('calls', 'written', 'complaints'),
  state: fc.constantFrom(...states),
  channel: fc.constantFrom('email', 'call'),
  agent: fc.constantFrom('ewa', 'ola'),
  subject: someText,
  contact: fc.option(someText),
  arrivedAt: moment,
  dueAt: fc.option(moment),
  putBacks: fc.integer({ min: 0, max: 3 }),
  customerName: fc.option(someText),
  ppe: fc.oneof(
    fc.constant(null),
    someText,
    fc.integer({ min: -3, max: 3 }),
    // JSON has no number that is none: it is stored as null, so no row can hold one.
    fc.double({ min: 0, max: 2, noNaN: true }),
    fc.boolean(),
  ),
})

const orders = ['<', '<=', '>', '>='] as const
const leaf: fc.Arbitrary<FilterTest> = fc.oneof(
  fc.record({
    is: fc.constantFrom('same-text' as const, 'contains'),
    column: fc.constantFrom('subject', 'contact', 'customerName', 'field.ppe'),
    folded: someText.map(fold),
  }),
  fc.record({
    is: fc.constant('equal' as const),
    column: fc.constantFrom('queue', 'state', 'agent'),
    value: fc.constantFrom('written', 'calls', 'queued', 'held', 'ewa'),
  }),
  fc.record({
    is: fc.constant('equal' as const),
    column: fc.constant('putBacks'),
    value: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({
    is: fc.constant('equal' as const),
    column: fc.constant('field.ppe'),
    value: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.boolean(), fc.constantFrom(...words)),
  }),
  fc.record({
    is: fc.constantFrom(...orders),
    column: fc.constantFrom('arrivedAt', 'dueAt', 'waitingSince', 'openDueAt', 'putBacks', 'field.ppe'),
    value: fc.oneof(moment, fc.integer({ min: -3, max: 3 })),
  }),
  fc.record({
    is: fc.constantFrom(...orders),
    column: fc.constant('field.ppe'),
    value: fc.constantFrom('2026-11-01', 'b'),
  }),
  fc.record({
    is: fc.constant('empty' as const),
    column: fc.constantFrom('subject', 'contact', 'dueAt', 'customerName', 'agent', 'field.ppe'),
  }),
)
const { tree } = fc.letrec<{ tree: FilterTest }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'test', withCrossShrink: true },
    leaf,
    fc.record({ is: fc.constant('not' as const), part: tie('tree') }),
    fc.record({
      is: fc.constantFrom('all' as const, 'any'),
      parts: fc.array(tie('tree'), { maxLength: 3, depthIdentifier: 'test' }),
    }),
  ),
}))

/** The columns of a row as the table of interactions has them: worked out here a second time, in the words of the field. */
function columnsOf(row: Row): (name: string) => ColumnValue {
  const isOver = row['state'] === 'done' || row['state'] === 'abandoned'
  const isHeld = row['state'] === 'active' || row['state'] === 'held'
  return (name) => {
    if (name === 'waitingSince') return row['state'] === 'queued' ? (row['arrivedAt'] ?? null) : null
    if (name === 'openDueAt') return isOver ? null : (row['dueAt'] ?? null)
    if (name === 'agent') return isHeld ? (row['agent'] ?? null) : null
    if (name === 'field.ppe') return row['customerName'] === null ? null : (row['ppe'] ?? null)
    return row[name] ?? null
  }
}

/** Shrinking a failure on a busy machine takes a minute, and a time-out would hide what it found. */
const patience = { timeout: 180_000 }

let site: TestSite
let writing: Database.Database
let write: (rows: readonly Row[]) => void
beforeAll(async () => {
  site = await aSite()
  writing = new Database(site.path)
  writing.pragma('foreign_keys = 0')
  // Hundreds of commits that nothing has to survive: a busy disk would take a second for some of them.
  writing.pragma('synchronous = OFF')
  write = writing.transaction((rows: readonly Row[]) => {
    writing.exec('DELETE FROM interactions; DELETE FROM customers')
    const customer = writing.prepare(
      `INSERT INTO customers (id, ref, kind, name, fields, created_at, changed_by) VALUES (?, ?, 'person', ?, ?, 0, 1)`,
    )
    const interaction = writing.prepare(
      `INSERT INTO interactions (id, ref, channel, direction, state, queue_id, customer_id, subject, held_by, rank_at,
       arrived_at, queued_at, due_at, put_backs, contact, changed_by) VALUES (?, ?, ?, 'in', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
    )
    for (const [place, row] of rows.entries()) {
      const column = columnsOf(row)
      const id = `i${place}`
      if (row['customerName'] !== null) {
        const fields = row['ppe'] === null ? {} : { ppe: row['ppe'] }
        customer.run(`c${place}`, `KX-${1000 + place}`, row['customerName'], JSON.stringify(fields))
      }
      interaction.run(
        id, `KX-${place}`, row['channel'], row['state'], row['queue'], row['customerName'] === null ? null : `c${place}`,
        row['subject'], column('agent'), row['arrivedAt'], row['arrivedAt'], row['arrivedAt'], row['dueAt'],
        row['putBacks'], row['contact'],
      ) // prettier-ignore
    }
  })
})
afterAll(async () => {
  writing.close()
  await site.close()
})

/** The same rows, found by asking the customers first as it is done where rows are many. */
const customersFirst: FilterSource = {
  ...interactionSource,
  ...(interactionSource.elsewhere && { elsewhere: { ...interactionSource.elsewhere, fromRows: 0 } }),
}

function found(test: FilterTest, source: FilterSource = interactionSource): string[] {
  return [...matchingRows(site.store.reader, source, { test })]
    .flatMap(({ rows }) => rows.map(({ ref }) => ref))
    .toSorted()
}

test('the store finds exactly the rows that the rule of the domain lets pass', patience, () => {
  let matched = 0
  let compared = 0
  fc.assert(
    fc.property(
      fc.array(aRow, { minLength: 1, maxLength: 8 }),
      fc.array(tree, { minLength: 25, maxLength: 25 }),
      (rows, trees) => {
        write(rows)
        for (const asked of trees) {
          const expected = rows.flatMap((row, place) =>
            passes(asked, columnsOf(row)) ? [`KX-${place}`] : [],
          )
          matched += expected.length
          compared++
          expect(found(asked)).toEqual(expected.toSorted())
          expect(found(asked, customersFirst)).toEqual(expected.toSorted())
        }
      },
    ),
    { numRuns: 160 },
  )
  expect(compared).toBeGreaterThanOrEqual(4000)
  expect(matched).toBeGreaterThan(4000)
})

test(
  'pages go through a sorted list once, whatever it is sorted by and whichever range it is read along',
  patience,
  () => {
    const sorts = [
      { by: 'arrivedAt', isDescending: true },
      { by: 'dueAt', isDescending: false },
      { by: 'queuedAt', isDescending: false },
    ] as const
    fc.assert(
      fc.property(
        fc.array(aRow, { maxLength: 12 }),
        tree,
        fc.tuple(fc.constantFrom(...sorts), fc.constantFrom(interactionSource, customersFirst)),
        fc.integer({ min: 1, max: 4 }),
        (rows, asked, [sort, source], limit) => {
          write(rows)
          const seen: FilteredInteraction[] = []
          let after: ListPlace | null = null
          do {
            const page: FilteredList<FilteredInteraction> = filteredList(site.store.reader, source, {
              test: asked,
              sort,
              limit,
              after,
            })
            seen.push(...page.rows)
            expect(page.rows.length).toBeLessThanOrEqual(limit)
            after = page.next
          } while (after)
          expect(seen.map(({ ref }) => ref).toSorted()).toEqual(found(asked))
          const values = seen.map((row) => row[sort.by]).filter((value) => value !== null)
          const inOrder = values.toSorted((a, b) => (sort.isDescending ? b - a : a - b))
          expect(values).toEqual(inOrder)
          expect(seen.slice(0, values.length).every((row) => row[sort.by] !== null)).toBe(true)
        },
      ),
      { numRuns: 600 },
    )
  },
)
