import type { EpochMs } from '../domain/ids.ts'
import type { SafeText } from '../language/clean.ts'
import type { Language, Say } from '../language/say.ts'
import type { Paint } from './paint.ts'
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
  /** Times, spans and numbers as people of the language write them. */
  readonly format: Formats
  /** A text of several lines, each begun with blanks and broken at the width of the terminal. */
  readonly block: (text: SafeText, indent: number) => string
  readonly paint: Paint
  /** Columns of the terminal; null when the text goes into a file or a pipe, where nothing is cut. */
  readonly columns: number | null
  readonly now: EpochMs
}

type Formats = {
  /** `today 10:00`, `12 Nov 10:00` */
  readonly moment: (at: EpochMs) => SafeText
  /** A time that was just set, read back in full: `Tuesday 24 Nov 2026 10:00`. */
  readonly fullMoment: (at: EpochMs) => SafeText
  /** How long until now: `2:31 h`. */
  readonly since: (at: EpochMs) => SafeText
  /** How long from now: `0:55 h`, `-0:11 h`. */
  readonly until: (at: EpochMs) => SafeText
  /** A span in milliseconds: `2 h 31`. */
  readonly span: (ms: number) => SafeText
  readonly bytes: (count: number) => SafeText
  readonly number: (value: number) => SafeText
  readonly phone: (value: string) => SafeText
}
