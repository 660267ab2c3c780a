import type { RecordKind } from './record-kinds.ts'

/** One record that is on the console's screen, with what people know it by, as it stands there. */
export type RecordOnScreen = { readonly ref: string; readonly kind: RecordKind; readonly about: string }

/** What a line is typed over. */
export type OnScreen = {
  /** What the row under the cursor, or the screen, is about: its own record first. */
  readonly meant: readonly RecordOnScreen[]
  /** Whether that fills the screen, and is not a row of a list. */
  readonly isOpen: boolean
  /** All that is marked; empty where nothing is. */
  readonly marked: readonly string[]
  /** Every record on the screen. */
  readonly records: readonly RecordOnScreen[]
}
