import type { EpochMs } from '../domain/ids.ts'
import type { Language, Say } from '../language/say.ts'

/** Where a text for people is laid out. */
export type Page = {
  readonly say: Say
  readonly language: Language
  /** Columns of the terminal; null when the text goes into a file or a pipe, where nothing is cut. */
  readonly columns: number | null
  readonly hasColour: boolean
  readonly now: EpochMs
}
