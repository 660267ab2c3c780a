import type { EpochMs } from '../domain/ids.ts'
import type { SafeText } from '../language/clean.ts'
import type { Language, Say } from '../language/say.ts'
import type { Column } from './print-table.ts'

/**
 * Where a text for people is laid out, and all that lays it out: verbs take the language's tools from here and import none,
 * so that an answer in JSON loads no messages and no tables of characters.
 */
export type Page = {
  readonly say: Say
  readonly language: Language
  readonly clean: (text: string, options?: { readonly multiline?: boolean }) => SafeText
  /** Rows as an aligned table. */
  readonly table: <Row>(columns: readonly Column<Row>[], rows: readonly Row[]) => string
  /** Columns of the terminal; null when the text goes into a file or a pipe, where nothing is cut. */
  readonly columns: number | null
  readonly hasColour: boolean
  readonly now: EpochMs
}
