import type { Checking } from './check-values.ts'
import type { OnScreen } from './on-screen.ts'

/** What a line is read with. Nothing is asked of the store again while it has not changed and the question is the same. */
export type LineAround = Checking & {
  readonly onScreen: OnScreen
  /** Refs that were typed lately, the latest first. */
  readonly recent: readonly string[]
  readonly remember: <Answer>(name: string, question: string, read: () => Answer) => Answer
}
