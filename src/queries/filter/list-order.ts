import type { FilterSql } from './filter-sql.ts'
import type { FilterBase, FilterSource } from './filter-source.ts'

/** The place of a row in a sorted list, to go on behind it. */
export type ListPlace = { readonly value: number | null; readonly place: number }

/** An order of a list by an expression; rows where it is NULL come last. */
export type Order = { readonly value: string; readonly isDescending: boolean }

/** Whether an index range has the order of a list, so that the first rows found are those asked for. */
export function runsAlong({ key, isDescending }: FilterBase, { table }: FilterSource, order: Order): boolean {
  if (isDescending !== order.isDescending) return false
  const place = `${table}.rowid`
  const [first, second, ...rest] = key
  if (rest.length > 0) return false
  return second === undefined
    ? order.value === place && isPlace(first)
    : first === order.value && second === place

  function isPlace(column: string | undefined): boolean {
    return column === place || column === `${table}.local_key`
  }
}

/** The order in SQL. */
export function sortedBy({ value, isDescending }: Order, { table }: FilterSource): string {
  const way = isDescending ? ' DESC' : ''
  return `ORDER BY ${value} IS NULL, ${value}${way}, ${table}.rowid${way}`
}

/** The condition of the rows behind a place of a sorted list. */
export function behindSql(after: ListPlace, { table }: FilterSource, order: Order): FilterSql {
  const { value, isDescending } = order
  const sign = isDescending ? '<' : '>'
  return after.value === null
    ? { sql: `(${value} IS NULL AND ${table}.rowid ${sign} ?)`, values: [after.place] }
    : {
        sql: `(${value} IS NULL OR (${value}, ${table}.rowid) ${sign} (?, ?))`,
        values: [after.value, after.place],
      }
}

/** Compares places as SQL sorts them. */
export function comparing({ isDescending }: Order): (a: ListPlace, b: ListPlace) => number {
  return (a, b) => {
    if (a.value === null || b.value === null) {
      if (a.value !== b.value) return a.value === null ? 1 : -1
      return isDescending ? b.place - a.place : a.place - b.place
    }
    const order = a.value - b.value || a.place - b.place
    return isDescending ? -order : order
  }
}
