import type { FilterTest } from '../../domain/filter/filter-test.ts'
import type { BuiltStatement, Reader } from '../../store/reader.ts'
import { filterSql } from './filter-sql.ts'
import type { FilterBase, FilterSource } from './filter-source.ts'

/** Every row of a filtered list has these. */
export type FilteredRow = {
  readonly id: string
  readonly ref: string
  readonly version: number
  readonly place: number
}

/** Rows that are looked at for one answer unless told otherwise: more would keep a person waiting. */
export const lookedAtMost = 1_000_000

/** Rows looked at in one statement, so that none holds the reader long. */
const sliceSize = 5000

/** Some rows that match, and how many rows have been looked at since the beginning; of the last slice its most. */
export type Slice<Row> = { readonly rows: readonly Row[]; readonly looked: number }

/** Where a range is begun: after a place in the order of its key, or at its beginning. */
type After = readonly unknown[] | null

/**
 * The rows that pass a test, slice by slice along the index ranges of the source. `after` goes on behind a place of the only
 * range; `atMost` is what each statement stops at, because nobody asks for more.
 */
export function* matchingRows<Row extends FilteredRow>(
  reader: Reader,
  source: FilterSource,
  { test, after = null, atMost = null }: { test: FilterTest; after?: After; atMost?: number | null },
): Generator<Slice<Row>, void> {
  let looked = 0
  for (const base of source.basesOf(test, reader)) {
    let from: After = after
    for (;;) {
      const [end] = reader.built<Record<string, unknown>>(endOfSlice(source, base, from))
      const until: After = end ? base.key.map((_column, place) => end[`key${place}`]) : null
      const rows = reader.built<Row>(rowsOfSlice(source, base, { test, from, until, atMost }))
      looked += sliceSize
      yield { rows, looked }
      if (until === null) break
      from = until
    }
  }
}

/** The place of the last row of a slice; none when the range ends before. */
function endOfSlice(source: FilterSource, base: FilterBase, from: After): BuiltStatement {
  const bounds = boundsOf(base, from, null)
  const keys = base.key.map((column, place) => `${column} AS key${place}`)
  return {
    sql: `SELECT ${keys.join(', ')} FROM ${tableOf(source, base)} WHERE ${bounds.sql} ${order(base)} LIMIT 1 OFFSET ${sliceSize - 1}`,
    values: bounds.values,
  }
}

type Part = {
  readonly test: FilterTest
  readonly from: After
  readonly until: After
  readonly atMost: number | null
}

/** The rows between two places that pass a test. */
function rowsOfSlice(
  source: FilterSource,
  base: FilterBase,
  { test, from, until, atMost }: Part,
): BuiltStatement {
  const bounds = boundsOf(base, from, until)
  const filter = filterSql(test, source)
  return {
    sql: `SELECT ${source.select} FROM ${tableOf(source, base)} ${source.joins} WHERE ${bounds.sql} AND ${filter.sql} ${order(base)} LIMIT ?`,
    values: [...bounds.values, ...filter.values, atMost ?? -1],
  }
}

function tableOf({ table }: FilterSource, { index }: FilterBase): string {
  // Without it the planner may take another way; with it a way that is not there is a fault at once.
  return index === null ? table : `${table} INDEXED BY ${index}`
}

function boundsOf(
  { where, values, key, isDescending }: FilterBase,
  from: After,
  until: After,
): BuiltStatement {
  const columns = `(${key.join(', ')})`
  const places = `(${key.map(() => '?').join(', ')})`
  const conditions = [where]
  if (from !== null) conditions.push(`${columns} ${isDescending ? '<' : '>'} ${places}`)
  if (until !== null) conditions.push(`${columns} ${isDescending ? '>=' : '<='} ${places}`)
  return { sql: conditions.join(' AND '), values: [...values, ...(from ?? []), ...(until ?? [])] }
}

function order({ key, isDescending }: FilterBase): string {
  return `ORDER BY ${key.map((column) => `${column}${isDescending ? ' DESC' : ''}`).join(', ')}`
}
