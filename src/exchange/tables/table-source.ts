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
  /** Rows that hold anything, the header aside. */
  readonly rows: number
  readonly bytes: number
  /** SHA-256 of the file. */
  readonly hash: string
  readonly changedAt: number
}

/** One row; a `problem` is what keeps it from being read as one. */
export type TableRow = {
  /** From 1, as the rows lie in the file. */
  readonly row: number
  /** The line it begins on, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  readonly problem?: string
  /** The line as it was written; for JSON Lines only. */
  readonly text?: string
}

/** A file that is no table, and where that shows; line 0 is the whole file. */
export class TableMalformed extends Error {
  readonly line: number
  constructor(line: number, problem: string) {
    super(problem)
    this.line = line
  }
}
