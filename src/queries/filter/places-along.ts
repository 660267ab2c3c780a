import type { Reader } from '../../store/reader.ts'
import type { FilterSql } from './filter-sql.ts'
import type { FilterBase, FilterSource } from './filter-source.ts'
import { type ListPlace, type Order, behindSql, comparing, sortedBy } from './list-order.ts'
import { type After, orderOf, slicesOf, tableOf } from './slices.ts'

/** The first places of a list and one more; `stoppedAfter` so many rows had been looked at when the search was given up, null when it was not. */
export type Looked = { readonly places: readonly ListPlace[]; readonly stoppedAfter: number | null }

type Looking = {
  readonly filter: FilterSql
  readonly order: Order
  readonly limit: number
  readonly after: ListPlace | null
  readonly atMost: number
}

/** The first places of a list and one more along the only range, which has the order of the list. */
export function firstAlong(
  { base, filter, order, limit, after, atMost }: Looking & { readonly base: FilterBase },
  reader: Reader,
  source: FilterSource,
): Looked {
  const from: After = after && (base.key.length === 1 ? [after.place] : [after.value, after.place])
  const places: ListPlace[] = []
  for (const slice of slicesOf(reader, source, { bases: [base], after: from })) {
    places.push(
      ...placesIn(
        { base, conditions: [slice.bounds, filter], orderBy: orderOf(base), order, limit },
        reader,
        source,
      ),
    )
    if (places.length > limit) break
    if (slice.looked >= atMost && !slice.isLast) return { places, stoppedAfter: slice.looked }
  }
  return { places, stoppedAfter: null }
}

/** The first places of a list and one more among all rows of some ranges, which have another order. */
export function firstAmong(
  { bases, filter, order, limit, after, atMost }: Looking & { readonly bases: readonly FilterBase[] },
  reader: Reader,
  source: FilterSource,
): Looked {
  const behind = after ? [behindSql(after, source, order)] : []
  const orderBy = sortedBy(order, source)
  let places: readonly ListPlace[] = []
  for (const slice of slicesOf(reader, source, { bases })) {
    const { base, bounds } = slice
    const found = placesIn(
      { base, conditions: [bounds, filter, ...behind], orderBy, order, limit },
      reader,
      source,
    )
    places = [...places, ...found].toSorted(comparing(order)).slice(0, limit + 1)
    if (slice.looked >= atMost && !slice.isLast) return { places, stoppedAfter: slice.looked }
  }
  return { places, stoppedAfter: null }
}

type Asked = {
  readonly base: FilterBase
  readonly conditions: readonly FilterSql[]
  readonly orderBy: string
  readonly order: Order
  readonly limit: number
}

function placesIn(
  { base, conditions, orderBy, order, limit }: Asked,
  reader: Reader,
  source: FilterSource,
): readonly ListPlace[] {
  return reader.built<ListPlace>({
    sql: `SELECT ${order.value} AS value, ${source.table}.rowid AS place FROM ${tableOf(source, base)} ${source.joins}
        WHERE ${conditions.map(({ sql }) => sql).join(' AND ')} ${orderBy} LIMIT ?`,
    values: [...conditions.flatMap(({ values }) => values), limit + 1],
  })
}
