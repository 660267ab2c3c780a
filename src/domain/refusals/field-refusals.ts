import type { CheckRule, WhyNotChecked } from '../check-rules.ts'
import type { Nearest } from './nearest-names.ts'

/** Refusals about the fields that a site declares. */
export type FieldRefusal =
  | ({ readonly code: 'case-field-unknown'; readonly field: string } & Nearest)
  /** The value is none of that kind; `why` says what is wrong with it. */
  | {
      readonly code: 'field-check-failed'
      readonly field: string
      readonly value: string
      readonly rule: CheckRule
      readonly why: WhyNotChecked
    }
