/** A table that lies in a file, after a first look at all of it: nothing of it is held. */
export type TableSource = {
  readonly path: string
  readonly format: 'csv' | 'json-lines'
  /** As TextDecoder names it. */
  readonly encoding: string
  /** Whether the encoding was told or follows from the bytes; otherwise it is the likeliest. */
  readonly encodingIs: 'given' | 'certain' | 'guessed'
  /** Null for JSON Lines. */
  readonly delimiter: string | null
  readonly hasQuotes: boolean
  readonly hasHeader: boolean
  /** Names of the columns in their order; their numbers where there is no header. */
  readonly columns: readonly string[]
  /** Rows that hold something in each column. */
  readonly filled: readonly number[]
  /** The first thing that stands in each column, empty where nothing does. */
  readonly examples: readonly string[]
  /** How its lines end; rows that are written back end the same. */
  readonly lineEnd: '\n' | '\r\n'
  /** Rows that hold anything, the header aside. */
  readonly rows: number
  readonly bytes: number
  /** SHA-256 of the file. */
  readonly hash: string
  readonly changedAt: number
}

/** What keeps a row from being read as one, and which of its names is at fault; `JSON` for all of it. */
export type RowProblem = { readonly at: string; readonly what: string }

/** One row; a `problem` is what keeps it from being read as one. */
export type TableRow = {
  /** From 1, as the rows lie in the file. */
  readonly row: number
  /** The line it begins on, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  readonly problem?: RowProblem
  /** The line as it was written; for JSON Lines only. */
  readonly text?: string
}

/** A file that is no table, and where that shows; line 0 is the whole file. Its message is the problem's name: `quote-open`. */
export class TableMalformed extends Error {
  readonly line: number
  constructor(line: number, problem: string) {
    super(problem)
    this.line = line
  }
}
