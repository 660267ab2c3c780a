import { type FilterTest, conjuncts, passes } from '../../domain/filter/filter-test.ts'
import type { Reader } from '../../store/reader.ts'
import { filterSql } from './filter-sql.ts'
import type { Elsewhere, FilterBase, FilterSource } from './filter-source.ts'
import { isAsLongAs } from './slices.ts'

/** Who passes, at most, before the first of many are looked for in order: with more of them a page soon fills. */
const passingAtMost = 2000
/** Rows of one range: fewer than a slice. */
const rowsOfRange = 4000

type Wanted = {
  readonly test: FilterTest
  /** Whether all that match are wanted, or only the first in the order of the range. */
  readonly all: boolean
}

/**
 * The ranges to look through for a test. Those of the source; but where a long one would ask something of another table for
 * each of its rows, that table is asked first, and what belongs to those who pass there is looked through.
 */
export function basesFor(reader: Reader, source: FilterSource, { test, all }: Wanted): readonly FilterBase[] {
  const bases = source.basesOf(test, reader)
  const [base, ...others] = bases
  const { elsewhere } = source
  if (!elsewhere || !base || others.length > 0) return bases
  // Who has nothing there must not pass: he would not be found.
  const parts = conjuncts(test).filter((part) => elsewhere.answers(part) && !passes(part, () => null))
  if (parts.length === 0 || !isAsLongAs(elsewhere.fromRows, reader, { source, base })) return bases
  const keys = keysPassing({ test: { is: 'all', parts }, all }, reader, elsewhere)
  return keys === undefined ? bases : rangesOf({ base, keys }, reader, source)
}

/** The keys of those who pass in the other table, as JSON; undefined when they are too many. */
function keysPassing({ test, all }: Wanted, reader: Reader, elsewhere: Elsewhere): string | undefined {
  const { sql, values } = filterSql(test, elsewhere)
  const [found] = reader.built<{ keys: string; count: number }>({
    sql: `SELECT json_group_array(key) AS keys, count(*) AS count
      FROM (SELECT ${elsewhere.key} AS key FROM ${elsewhere.table} WHERE ${sql} LIMIT ?)`,
    values: [...values, all ? -1 : passingAtMost + 1],
  })
  return found && (all || found.count <= passingAtMost) ? found.keys : undefined
}

/** The rows of some keys that lie in a range, in ranges by their numbers. */
function rangesOf(
  { base, keys }: { readonly base: FilterBase; readonly keys: string },
  reader: Reader,
  { table, elsewhere }: FilterSource,
): readonly FilterBase[] {
  const found = reader.built<{ place: number }>({
    sql: `SELECT ${table}.rowid AS place FROM ${elsewhere?.rows} IN (SELECT value FROM json_each(?))`,
    values: [keys],
  })
  const places = found.map(({ place }) => place).toSorted((a, b) => a - b)
  return Array.from({ length: Math.ceil(places.length / rowsOfRange) }, (_none, number) => ({
    index: null,
    where: `${base.where} AND ${table}.rowid IN (SELECT value FROM json_each(?))`,
    values: [...base.values, JSON.stringify(places.slice(number * rowsOfRange, (number + 1) * rowsOfRange))],
    key: [`${table}.rowid`],
    isDescending: false,
  }))
}
