import type { Labels } from '../labels.ts'
import type {
  AcwMode,
  Consequence,
  SystemCode,
  WrapUpField,
  WrapUpFlag,
  WrapUpKind,
} from '../wrap-up-code.ts'

export type CodeDefinition = {
  readonly kind: WrapUpKind
  /** `refund.promised`; unique within its kind. A path's parent stands before it. */
  readonly path: string
  readonly version: number
  readonly labels: Labels
  readonly aliases: { readonly en: readonly string[]; readonly pl: readonly string[] }
  readonly fields: readonly WrapUpField[]
  readonly isNoteRequired: boolean
  readonly consequences: readonly Consequence[]
  readonly flags: readonly WrapUpFlag[]
  readonly system: SystemCode | null
  readonly position: number
  readonly retired: boolean
}

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
  readonly afterTimeout:
    { readonly status: 'ready' } | { readonly status: 'not-ready'; readonly reason: string }
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
