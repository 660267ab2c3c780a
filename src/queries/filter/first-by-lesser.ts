import type { Reader } from '../../store/reader.ts'
import type { FilterSql } from './filter-sql.ts'
import type { FilterBase, FilterSource, LesserOf } from './filter-source.ts'
import { type ListPlace, type Order, behindSql, comparing } from './list-order.ts'
import { firstAlong } from './places-along.ts'
import { isAsLongAs } from './slices.ts'

type Asked = {
  readonly bases: readonly FilterBase[]
  readonly filter: FilterSql
  readonly order: Order
  readonly limit: number
  readonly after: ListPlace | null
}

/**
 * The first `limit` places of a list and one more by the lesser of two values, each of which an index has: a row that is among
 * the first by the lesser is among the first by one of the two. Undefined where few rows lie in the ranges, or few of the first
 * pass, so that reading all of them costs less.
 */
export function firstByLesser(
  { bases, filter, order, limit, after }: Asked,
  lesser: LesserOf,
  { reader, source }: { readonly reader: Reader; readonly source: FilterSource },
): readonly ListPlace[] | undefined {
  if (!bases.some((base) => isAsLongAs(lesser.fromRows, reader, { source, base }))) return undefined
  const behind = after === null ? filter : both(filter, behindSql(after, source, order))
  const along: Order = { value: source.columns[lesser.along] ?? order.value, isDescending: false }
  const beside = firstBeside({ bases, filter: behind, order, limit, after }, lesser, { reader, source })
  if (!beside) return undefined
  const places = new Set(beside)
  for (const base of bases) {
    const found = firstAlong(
      { base, filter: behind, order: along, limit, after, atMost: lesser.fromRows },
      reader,
      source,
    )
    if (found.stoppedAfter !== null) return undefined
    for (const { place } of found.places) places.add(place)
  }
  return reader
    .built<ListPlace>({
      sql: `SELECT ${order.value} AS value, ${source.table}.rowid AS place FROM ${source.table}
        WHERE ${source.table}.rowid IN (SELECT value FROM json_each(?))`,
      values: [JSON.stringify([...places])],
    })
    .toSorted(comparing(order))
    .slice(0, limit + 1)
}

/** The rows that come first by what lies in the other table; undefined where too few of its first pass. */
function firstBeside(
  { bases, filter, limit, after }: Asked,
  { beside, fromRows }: LesserOf,
  { reader, source }: { readonly reader: Reader; readonly source: FilterSource },
): readonly number[] | undefined {
  const { table, index, where, value, key, mostOfOne } = beside
  const from = `${table} INDEXED BY ${index}`
  const least = after?.value ?? Number.MIN_SAFE_INTEGER
  const atMost = mostOfOne * (limit + 1)
  const [end] = reader.built<{ value: number }>({
    sql: `SELECT ${value} AS value FROM ${from} WHERE ${where} AND ${value} >= ? ORDER BY ${value} LIMIT 1 OFFSET ?`,
    values: [least, fromRows + atMost],
  })
  const found = reader.built<{ place: number }>({
    sql: `SELECT ${source.table}.rowid AS place FROM ${from} CROSS JOIN ${source.table} ON ${source.table}.id = ${key} ${source.joins}
      WHERE ${where} AND ${value} >= ? AND ${value} < ? AND (${bases.map((base) => `(${base.where})`).join(' OR ')}) AND ${filter.sql}
      ORDER BY ${value}, ${source.table}.rowid LIMIT ?`,
    values: [
      least,
      end?.value ?? Number.MAX_SAFE_INTEGER,
      ...bases.flatMap(({ values }) => values),
      ...filter.values,
      atMost,
    ],
  })
  return end !== undefined && found.length < atMost ? undefined : found.map(({ place }) => place)
}

function both(one: FilterSql, other: FilterSql): FilterSql {
  return { sql: `${one.sql} AND ${other.sql}`, values: [...one.values, ...other.values] }
}
