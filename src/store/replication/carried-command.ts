import type { StoredColumns } from '../tables.ts'

/** A command on its way from the device where it was given to the server, and back into the device when it is given again. */
export type CarriedCommand = {
  /** Which of its device's commands it is: 1, 2, 3 …, without a gap. */
  readonly number: number
  readonly id: string
  readonly name: string
  readonly actor: string
  /** The whole input, its personal data in place. */
  readonly input: unknown
  readonly at: number
  /** What the clock of the device showed; null where that was `at`. */
  readonly clockAt: number | null
  readonly refs: readonly string[]
  readonly batch: string | null
  /** The id of the command that this one takes back: its number is another in each store. */
  readonly undoes: string | null
  /** What it found of the rows that it changed when it was given: the base that an edit is held against. */
  readonly found: readonly FoundColumns[]
}

/** The columns of a row that a command changed, as it found them. */
export type FoundColumns = { readonly table: string; readonly id: string; readonly columns: StoredColumns }
