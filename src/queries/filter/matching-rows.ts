import type { FilterTest } from '../../domain/filter/filter-test.ts'
import type { Reader } from '../../store/reader.ts'
import { basesFor } from './bases-for.ts'
import { filterSql } from './filter-sql.ts'
import type { FilterSource } from './filter-source.ts'
import { orderOf, slicesOf, tableOf } from './slices.ts'

/** Every row of a filtered list has these. */
export type FilteredRow = {
  readonly id: string
  readonly ref: string
  readonly version: number
  readonly place: number
}

/** Rows that are looked at for one answer unless told otherwise: more would keep a person waiting. */
export const lookedAtMost = 1_000_000

/** Some rows that match, how many rows have been looked at since the beginning, and whether those are all there are. */
export type MatchedSlice<Row> = {
  readonly rows: readonly Row[]
  readonly looked: number
  readonly isLast: boolean
}

/**
 * The rows that pass a test, slice by slice along the index ranges of the source. `atMost` is what each statement stops at,
 * because nobody asks for more.
 */
export function* matchingRows<Row extends FilteredRow>(
  reader: Reader,
  source: FilterSource,
  { test, atMost = null }: { test: FilterTest; atMost?: number | null },
): Generator<MatchedSlice<Row>, void> {
  const filter = filterSql(test, source)
  const bases = basesFor(reader, source, { test, all: atMost === null })
  for (const { base, bounds, looked, isLast } of slicesOf(reader, source, { bases })) {
    const rows = reader.built<Row>({
      sql: `SELECT ${source.select} FROM ${tableOf(source, base)} ${source.joins} WHERE ${bounds.sql} AND ${filter.sql} ${orderOf(base)} LIMIT ?`,
      values: [...bounds.values, ...filter.values, atMost ?? -1],
    })
    yield { rows, looked, isLast }
  }
}
