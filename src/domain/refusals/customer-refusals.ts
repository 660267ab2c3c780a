import type { Nearest } from './nearest-names.ts'

/** Refusals about customers. */
export type CustomerRefusal =
  | ({ readonly code: 'customer-not-found'; readonly customer: string } & Nearest)
  | { readonly code: 'customer-name-required' }
  | {
      readonly code: 'contact-point-invalid'
      readonly kind: string
      readonly value: string
      readonly why: string
    }
  | { readonly code: 'contact-point-known'; readonly value: string; readonly customer: string }
  | { readonly code: 'contact-point-not-found'; readonly value: string; readonly customer: string }
  | ({ readonly code: 'customer-field-unknown'; readonly field: string } & Nearest)
  | {
      readonly code: 'customer-field-invalid'
      readonly field: string
      readonly value: string
      readonly type: string
      /** Keys of what may be chosen; none where a value is typed. */
      readonly choices: readonly string[]
    }
  | { readonly code: 'nothing-to-change' }
