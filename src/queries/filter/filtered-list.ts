import type { FilterTest } from '../../domain/filter/filter-test.ts'
import type { Reader } from '../../store/reader.ts'
import { basesFor } from './bases-for.ts'
import { type FilterSql, filterSql } from './filter-sql.ts'
import type { FilterBase, FilterSource } from './filter-source.ts'
import { type ListPlace, type Order, behindSql, comparing, runsAlong, sortedBy } from './list-order.ts'
import { type FilteredRow, lookedAtMost } from './matching-rows.ts'
import { orderOf, slicesOf, tableOf, tableRange } from './slices.ts'

/** What a list is sorted by; rows without it come last, and of those with the same the one that came first stands as the sort runs. */
export type FilterSort<Row> = { readonly by: keyof Row & string; readonly isDescending: boolean }

type Asked<Row> = {
  readonly test: FilterTest
  readonly sort: FilterSort<Row>
  readonly limit: number
  readonly after: ListPlace | null
  /** Rows looked at before the search is given up. */
  readonly lookAtMost?: number
}

export type FilteredList<Row> = {
  readonly rows: readonly Row[]
  /** Where the next page begins; null when this is the last. */
  readonly next: ListPlace | null
  /** How many rows had been looked at when the search was stopped; null when all were. */
  readonly stoppedAfter: number | null
}

/** Rows looked at along an index that has the order of the list, before the whole table is read in its own. */
const alongAtMost = 20_000

/**
 * One page of the rows that pass a test, in the order that is asked for. First the places of the rows are found, by the columns
 * that the test and the order need alone; what a list shows is read for those of the page.
 */
export function filteredList<Row extends FilteredRow>(
  reader: Reader,
  source: FilterSource,
  { test, sort, limit, after, lookAtMost = lookedAtMost }: Asked<Row>,
): FilteredList<Row> {
  const value = sort.by === 'place' ? `${source.table}.rowid` : source.columns[sort.by]
  if (value === undefined) throw new Error(`no list is sorted by ${sort.by}`)
  const order: Order = { value, isDescending: sort.isDescending }
  const filter = filterSql(test, source)
  const runs = (bases: readonly FilterBase[]): boolean =>
    bases.length === 1 && bases.every((base) => runsAlong(base, source, order))
  const bases = basesFor(reader, source, { test, all: !runs(source.basesOf(test, reader)) })
  const isInOrder = runs(bases)
  const table = bases.some(({ isWhole }) => isWhole) ? tableRange(lookAtMost, reader, source) : undefined
  const look = (along: readonly FilterBase[], isOrdered: boolean, atMost: number): Looked =>
    placesAlong({ bases: along, isOrdered, filter, order, limit, after, atMost }, reader, source)
  let looked = isInOrder
    ? look(bases, true, table ? Math.min(alongAtMost, lookAtMost) : lookAtMost)
    : look(table ? [table] : bases, false, lookAtMost)
  if (isInOrder && table && looked.stoppedAfter !== null) looked = look([table], false, lookAtMost)
  const { places, stoppedAfter } = looked
  const page = places.slice(0, limit)
  const rows = rowsAt<Row>({ places: page, filter }, reader, source)
  return { rows, next: places.length > limit ? (page.at(-1) ?? null) : null, stoppedAfter }
}

type Looked = { readonly places: readonly ListPlace[]; readonly stoppedAfter: number | null }

type Looking = {
  readonly bases: readonly FilterBase[]
  /** Whether the only range has the order of the list. */
  readonly isOrdered: boolean
  readonly filter: FilterSql
  readonly order: Order
  readonly limit: number
  readonly after: ListPlace | null
  readonly atMost: number
}

/** The first places of a list and one more, along some ranges. */
function placesAlong(
  { bases, isOrdered, filter, order, limit, after, atMost }: Looking,
  reader: Reader,
  source: FilterSource,
): Looked {
  const [base] = bases
  const from =
    isOrdered && base && after ? (base.key.length === 1 ? [after.place] : [after.value, after.place]) : null
  const behind = isOrdered || !after ? [] : [behindSql(after, source, order)]
  let places: ListPlace[] = []
  for (const slice of slicesOf(reader, source, { bases, after: from })) {
    const conditions = [slice.bounds, filter, ...behind]
    const found = reader.built<ListPlace>({
      sql: `SELECT ${order.value} AS value, ${source.table}.rowid AS place FROM ${tableOf(source, slice.base)} ${source.joins}
        WHERE ${conditions.map(({ sql }) => sql).join(' AND ')} ${isOrdered ? orderOf(slice.base) : sortedBy(order, source)} LIMIT ?`,
      values: [...conditions.flatMap(({ values }) => values), limit + 1],
    })
    places.push(...found)
    if (!isOrdered) places = places.toSorted(comparing(order)).slice(0, limit + 1)
    if (isOrdered && places.length > limit) break
    if (slice.looked >= atMost && !slice.isLast) return { places, stoppedAfter: slice.looked }
  }
  return { places, stoppedAfter: null }
}

/** The rows at some places, in the order of these, as far as they still pass. */
function rowsAt<Row extends FilteredRow>(
  { places, filter }: { readonly places: readonly ListPlace[]; readonly filter: FilterSql },
  reader: Reader,
  { table, joins, select }: FilterSource,
): readonly Row[] {
  if (places.length === 0) return []
  const found = reader.built<Row>({
    sql: `SELECT ${select} FROM ${table} ${joins} WHERE ${table}.rowid IN (SELECT value FROM json_each(?)) AND ${filter.sql}`,
    values: [JSON.stringify(places.map(({ place }) => place)), ...filter.values],
  })
  const byPlace = new Map(found.map((row) => [row.place, row]))
  return places.flatMap(({ place }) => byPlace.get(place) ?? [])
}
