import type { Nearest } from './nearest-names.ts'
import type { InteractionState } from '../interaction-state.ts'

/** Refusals about wrap-up. */
export type WrapUpRefusal =
  | ({
      readonly code: 'wrap-up-code-unknown'
      readonly wrapUpCode: string
      readonly kind: string
      readonly queue: string
    } & Nearest)
  | { readonly code: 'wrap-up-code-retired'; readonly wrapUpCode: string }
  | { readonly code: 'wrap-up-code-required'; readonly ref: string; readonly kind: string }
  | { readonly code: 'wrap-up-one-code-only'; readonly ref: string; readonly queue: string }
  | { readonly code: 'wrap-up-note-required'; readonly wrapUpCode: string }
  | {
      readonly code: 'wrap-up-field-missing'
      readonly wrapUpCode: string
      readonly field: string
      readonly type: string
    }
  | ({
      readonly code: 'wrap-up-field-unknown'
      readonly wrapUpCode: string
      readonly field: string
    } & Nearest)
  | {
      readonly code: 'wrap-up-field-invalid'
      readonly wrapUpCode: string
      readonly field: string
      readonly value: string
      readonly type: string
      readonly choices: readonly string[]
    }
  | { readonly code: 'wrap-up-callback-time-required'; readonly wrapUpCode: string }
  | { readonly code: 'wrap-up-not-found'; readonly ref: string }
  | { readonly code: 'wrap-up-not-wrapped'; readonly ref: string; readonly state: InteractionState }
