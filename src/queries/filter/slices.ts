import type { BuiltStatement, Reader } from '../../store/reader.ts'
import type { FilterBase, FilterSource } from './filter-source.ts'

/** Where a range is begun: after a place in the order of its key, or at its beginning. */
export type After = readonly unknown[] | null

/** A part of an index range that one statement looks through. */
export type Slice = {
  readonly base: FilterBase
  /** The condition of the rows that lie in it. */
  readonly bounds: BuiltStatement
  /** Rows looked at since the beginning once this one is done. */
  readonly looked: number
  /** Whether nothing lies behind it. */
  readonly isLast: boolean
}

/** Rows looked at in one statement, so that none holds the reader long. */
const sliceSize = 5000

/** The slices of some index ranges, one range after the other. `after` goes on behind a place of the only range. */
export function* slicesOf(
  reader: Reader,
  source: FilterSource,
  { bases, after = null }: { bases: readonly FilterBase[]; after?: After },
): Generator<Slice, void> {
  let looked = 0
  for (const base of bases) {
    let from: After = after
    for (;;) {
      const [last, next] = reader.built<Record<string, unknown>>(endOfSlice(source, base, from))
      const end = next ? last : undefined
      const until: After = end ? base.key.map((_column, place) => end[`key${place}`]) : null
      const bounds = boundsOf(base, from, until)
      looked += end ? sliceSize : rowsWithin(reader, tableOf(source, base), bounds)
      yield { base, bounds, looked, isLast: until === null && base === bases.at(-1) }
      if (until === null) break
      from = until
    }
  }
}

/** The table as a range is read, which names its index. */
export function tableOf({ table }: FilterSource, { index }: FilterBase): string {
  // Without it the planner may take another way; with it a way that is not there is a fault at once.
  return index === null ? table : `${table} INDEXED BY ${index}`
}

/** The order of a range. */
export function orderOf({ key, isDescending }: FilterBase): string {
  return `ORDER BY ${key.map((column) => `${column}${isDescending ? ' DESC' : ''}`).join(', ')}`
}

/** The place of the last row of a slice, and of the next one; none where the range ends before. */
function endOfSlice(source: FilterSource, base: FilterBase, from: After): BuiltStatement {
  const bounds = boundsOf(base, from, null)
  const keys = base.key.map((column, place) => `${column} AS key${place}`)
  return {
    sql: `SELECT ${keys.join(', ')} FROM ${tableOf(source, base)} WHERE ${bounds.sql} ${orderOf(base)} LIMIT 2 OFFSET ${sliceSize - 1}`,
    values: bounds.values,
  }
}

/** Whether a range holds so many rows; looks at no more of them. */
export function isAsLongAs(
  rows: number,
  reader: Reader,
  { source, base }: { readonly source: FilterSource; readonly base: FilterBase },
): boolean {
  const { sql, values } = boundsOf(base, null, null)
  const found = reader.built({
    sql: `SELECT 1 FROM ${tableOf(source, base)} WHERE ${sql} LIMIT 1 OFFSET ?`,
    values: [...values, Math.max(0, rows - 1)],
  })
  return found.length > 0
}

/** The whole table in its own order, which is read at half the price of any other; undefined when it is longer than `rows`. */
export function tableRange(rows: number, reader: Reader, { table }: FilterSource): FilterBase | undefined {
  const [last] = reader.built<{ place: number | null }>({
    sql: `SELECT max(rowid) AS place FROM ${table}`,
    values: [],
  })
  if ((last?.place ?? 0) > rows) return undefined
  return { index: null, where: '1', values: [], key: [`${table}.rowid`], isDescending: false }
}

function rowsWithin(reader: Reader, table: string, { sql, values }: BuiltStatement): number {
  const [found] = reader.built<{ count: number }>({
    sql: `SELECT count(*) AS count FROM ${table} WHERE ${sql}`,
    values,
  })
  return found?.count ?? 0
}

/**
 * Each side of a slice has one bound: SQLite goes along an index by one for each side, and by that of the whole range it would
 * begin every slice at the beginning of the range.
 */
function boundsOf(base: FilterBase, from: After, until: After): BuiltStatement {
  const { where, key, isDescending, range } = base
  const columns = `(${key.join(', ')})`
  const places = `(${key.map(() => '?').join(', ')})`
  const conditions = [where]
  const values = [...base.values]
  const bound = (condition: string, ...bounded: readonly unknown[]): void => {
    conditions.push(condition)
    values.push(...bounded)
  }
  const [least, most] = isDescending ? [until, from] : [from, until]
  if (least) bound(`${columns} ${isDescending ? '>=' : '>'} ${places}`, ...least)
  else if (range) bound(`${key[0]} >= ?`, range.from ?? Number.MIN_SAFE_INTEGER)
  if (most) bound(`${columns} ${isDescending ? '<' : '<='} ${places}`, ...most)
  else if (range) bound(`${key[0]} < ?`, range.until ?? Number.MAX_SAFE_INTEGER)
  return { sql: conditions.join(' AND '), values }
}
