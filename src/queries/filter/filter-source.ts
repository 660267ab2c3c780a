import type { FilterTest } from '../../domain/filter/filter-test.ts'
import type { Reader } from '../../store/reader.ts'

/** One index range that holds every row that can match, in its own order. */
export type FilterBase = {
  /** The index it goes along, or null for the table's own key. */
  readonly index: string | null
  readonly where: string
  readonly values: readonly unknown[]
  /** Where its first column begins, and before what it ends, as far as it is bounded. */
  readonly range?: { readonly from: number | null; readonly until: number | null }
  /** The columns of the index after those that are fixed; with them a row has its place. */
  readonly key: readonly string[]
  readonly isDescending: boolean
  /** Whether every row of the table lies in it. */
  readonly isWhole?: boolean
}

/** What filters ask of another table, and how the records are found that belong to those who pass there. */
export type Elsewhere = {
  readonly table: string
  /** What its rows are known by where the records name them. */
  readonly key: string
  readonly columns: Readonly<Record<string, string>>
  readonly own: string
  /** Whether a part of a test asks something of this table alone. */
  readonly answers: (part: FilterTest) => boolean
  /** The table of the records, the index that begins with the key, and the column that names it. */
  readonly rows: string
  /** Records from which it pays to ask here first. */
  readonly fromRows: number
}

/** An order of a list by the lesser of two values that lie in two tables, each in an index. */
export type LesserOf = {
  /** The column with the one value, which the ranges of the source run along. */
  readonly along: string
  /** Where the other lies: rows that name the record by `key`, no more than `mostOfOne` of one record. */
  readonly beside: {
    readonly table: string
    readonly index: string
    readonly where: string
    readonly value: string
    readonly key: string
    readonly mostOfOne: number
  }
  /** Rows of a range from which it pays, and of which the first are looked at in either order before all of them are read. */
  readonly fromRows: number
}

/** What a kind of record is filtered in: its table, what is joined, and the expression of every column that a filter knows. */
export type FilterSource = {
  readonly table: string
  readonly joins: string
  /** What is selected, in one list. Every row has `id`, `ref`, `version` and `place`, the number of its row. */
  readonly select: string
  readonly columns: Readonly<Record<string, string>>
  readonly elsewhere?: Elsewhere
  /** Columns that are the lesser of two values, whose first rows are found without reading both values of every row. */
  readonly lesserOf?: Readonly<Record<string, LesserOf>>
  /** The JSON column with the site's own fields. */
  readonly own: string
  /** The ranges to look through for a test, narrowest kind first found; rows lie in one of them each. */
  readonly basesOf: (test: FilterTest, reader: Reader) => readonly FilterBase[]
}
