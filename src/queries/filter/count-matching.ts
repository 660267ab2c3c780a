import type { FilterTest } from '../../domain/filter/filter-test.ts'
import type { Reader } from '../../store/reader.ts'
import type { FilterSource } from './filter-source.ts'
import { filterSql } from './filter-sql.ts'
import { slicesOf, tableOf } from './slices.ts'

type Asked = {
  readonly test: FilterTest
  /** More are not counted. */
  readonly atMost: number
  /** Rows looked at before counting is given up; a whole slice of them at least. */
  readonly lookAtMost: number
}

/** How many rows pass a test: `isAll` says whether those are all, or where counting or looking ended. Many of these can be asked at once. */
export function countMatching(
  reader: Reader,
  source: FilterSource,
  { test, atMost, lookAtMost }: Asked,
): { readonly n: number; readonly isAll: boolean } {
  const filter = filterSql(test, source)
  let n = 0
  for (const { base, bounds, looked, isLast } of slicesOf(reader, source, {
    bases: source.basesOf(test, reader),
  })) {
    const [found] = reader.built<{ count: number }>({
      sql: `SELECT count(*) AS count FROM (SELECT 1 FROM ${tableOf(source, base)} ${source.joins}
        WHERE ${bounds.sql} AND ${filter.sql} LIMIT ?)`,
      values: [...bounds.values, ...filter.values, atMost + 1 - n],
    })
    n += found?.count ?? 0
    if (n > atMost) return { n: atMost, isAll: false }
    if (looked >= lookAtMost) return { n, isAll: isLast }
  }
  return { n, isAll: true }
}
