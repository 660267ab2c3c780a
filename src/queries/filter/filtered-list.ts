import type { FilterTest } from '../../domain/filter/filter-test.ts'
import type { Reader } from '../../store/reader.ts'
import type { FilterBase, FilterSource } from './filter-source.ts'
import { type FilteredRow, lookedAtMost, matchingRows } from './matching-rows.ts'

/** What a list is sorted by; rows without it come last, and of those with the same the one that came first stands as the sort runs. */
export type FilterSort<Row> = { readonly by: keyof Row & string; readonly isDescending: boolean }

/** The place of a row in a sorted list, to go on behind it. */
export type ListPlace = { readonly value: number | null; readonly place: number }

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

/** One page of the rows that pass a test, in the order that is asked for. */
export function filteredList<Row extends FilteredRow>(
  reader: Reader,
  source: FilterSource,
  { test, sort, limit, after, lookAtMost = lookedAtMost }: Asked<Row>,
): FilteredList<Row> {
  const [base, ...others] = source.basesOf(test, reader)
  const isInOrder = base !== undefined && others.length === 0 && runsAlong(base, source, sort)
  const from =
    isInOrder && after ? (base.key.length === 1 ? [after.place] : [after.value, after.place]) : null
  const slices = matchingRows<Row>(reader, source, {
    test,
    after: from,
    atMost: isInOrder ? limit + 1 : null,
  })
  const placeOf = (row: Row): ListPlace => ({ value: row[sort.by] as number | null, place: row.place })
  const compare = (a: Row, b: Row): number => comparePlaces(placeOf(a), placeOf(b), sort.isDescending)
  let best: Row[] = []
  let stoppedAfter: number | null = null
  for (const { rows, looked } of slices) {
    for (const row of rows) {
      if (isInOrder || !after || comparePlaces(after, placeOf(row), sort.isDescending) < 0) best.push(row)
    }
    if (!isInOrder && best.length > 4 * limit) best = best.toSorted(compare).slice(0, limit + 1)
    if (isInOrder && best.length > limit) break
    if (looked >= lookAtMost) {
      stoppedAfter = looked
      break
    }
  }
  const sorted = isInOrder ? best : best.toSorted(compare)
  const rows = sorted.slice(0, limit)
  const last = rows.at(-1)
  return { rows, next: sorted.length > limit && last ? placeOf(last) : null, stoppedAfter }
}

/** Whether an index range has the order of a list, so that the first rows found are those asked for. */
function runsAlong<Row>(
  { key, isDescending }: FilterBase,
  source: FilterSource,
  sort: FilterSort<Row>,
): boolean {
  if (isDescending !== sort.isDescending) return false
  const [first, ...rest] = key
  const isPlace = (column: string | undefined) => column === `${source.table}.rowid`
  if (sort.by === 'place') return rest.length === 0
  return first === source.columns[sort.by] && rest.length === 1 && isPlace(rest[0])
}

function comparePlaces(a: ListPlace, b: ListPlace, isDescending: boolean): number {
  if (a.value === null || b.value === null) {
    if (a.value !== b.value) return a.value === null ? 1 : -1
    return isDescending ? b.place - a.place : a.place - b.place
  }
  const order = a.value - b.value || a.place - b.place
  return isDescending ? -order : order
}
