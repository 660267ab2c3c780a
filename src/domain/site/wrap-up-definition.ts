import type { Labels } from '../labels.ts'
import type { AcwMode, AfterTimeout, WrapUpCode } from '../wrap-up-code.ts'

/** A code as the files give it, in the version that they give. A path is unique within its kind; its parent stands before it. */
export type CodeDefinition = Omit<WrapUpCode, 'id'> & { readonly position: number }

export type SetDefinition = {
  readonly key: string
  readonly labels: Labels
  readonly reason: 'required' | 'optional' | 'none'
  readonly outcome: 'required' | 'optional'
  readonly severalOutcomes: boolean
  readonly acwMode: AcwMode
  readonly acwSeconds: number | null
  /** Path of the outcome that a timeout gets. */
  readonly timeoutOutcome: string | null
  readonly afterTimeout: AfterTimeout
  readonly reasons: readonly SetCodeDefinition[]
  readonly outcomes: readonly SetCodeDefinition[]
  readonly retired: boolean
}

export type SetCodeDefinition = {
  readonly code: string
  readonly hotKey: string | null
  /** Not in the list that an agent sees; found by typing. */
  readonly isHidden: boolean
}
