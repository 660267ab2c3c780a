import type { FilterTest } from '../../domain/filter/filter-test.ts'
import type { Reader } from '../../store/reader.ts'

/** One index range that holds every row that can match, in its own order. */
export type FilterBase = {
  /** The index it goes along, or null for the table's own key. */
  readonly index: string | null
  readonly where: string
  readonly values: readonly unknown[]
  /** The columns of the index after those that are fixed; with them a row has its place. */
  readonly key: readonly string[]
  readonly isDescending: boolean
}

/** What a kind of record is filtered in: its table, what is joined, and the expression of every column that a filter knows. */
export type FilterSource = {
  readonly table: string
  readonly joins: string
  /** What is selected, in one list. Every row has `id`, `ref`, `version` and `place`, the number of its row. */
  readonly select: string
  readonly columns: Readonly<Record<string, string>>
  /** The JSON column with the site's own fields. */
  readonly own: string
  /** The ranges to look through for a test, narrowest kind first found; rows lie in one of them each. */
  readonly basesOf: (test: FilterTest, reader: Reader) => readonly FilterBase[]
}
