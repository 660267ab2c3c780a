import type { FilterTest } from '../../domain/filter/filter-test.ts'
import type { Reader } from '../../store/reader.ts'
import { basesFor } from './bases-for.ts'
import { type FilterSql, filterSql } from './filter-sql.ts'
import type { FilterBase, FilterSource, LesserOf } from './filter-source.ts'
import { firstByLesser } from './first-by-lesser.ts'
import { type ListPlace, type Order, runsAlong } from './list-order.ts'
import { type FilteredRow, lookedAtMost } from './matching-rows.ts'
import { type Looked, firstAlong, firstAmong } from './places-along.ts'
import { tableRange } from './slices.ts'

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
  const asked = { filter, order, limit, after }
  const among = (): Looked =>
    firstAmong({ ...asked, bases: table ? [table] : bases, atMost: lookAtMost }, reader, source)
  const looked = (): Looked => {
    const [base] = bases
    if (!isInOrder || !base) {
      const lesser = source.lesserOf?.[sort.by]
      const first =
        lesser && runsByLesser(lesser) && firstByLesser({ ...asked, bases }, lesser, { reader, source })
      return first ? { places: first, stoppedAfter: null } : among()
    }
    const atMost = table ? Math.min(alongAtMost, lookAtMost) : lookAtMost
    const along = firstAlong({ ...asked, base, atMost }, reader, source)
    return table && along.stoppedAfter !== null ? among() : along
  }
  const { places, stoppedAfter } = looked()
  const page = places.slice(0, limit)
  const rows = rowsAt<Row>({ places: page, filter }, reader, source)
  return { rows, next: places.length > limit ? (page.at(-1) ?? null) : null, stoppedAfter }

  /** Whether each range has the order of one of the two values that the list is sorted by. */
  function runsByLesser({ along }: LesserOf): boolean {
    const one: Order = { value: source.columns[along] ?? '', isDescending: false }
    return !order.isDescending && bases.length > 0 && bases.every((base) => runsAlong(base, source, one))
  }
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
