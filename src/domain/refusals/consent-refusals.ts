import type { Nearest } from './nearest-names.ts'

/** Refusals about consents, accounts, merging and who is calling. */
export type ConsentRefusal =
  | ({ readonly code: 'purpose-unknown'; readonly purpose: string } & Nearest)
  | {
      readonly code: 'consent-exists'
      readonly customer: string
      readonly purpose: string
      readonly channel: string
    }
  | { readonly code: 'consent-not-found'; readonly customer: string; readonly purpose: string }
  | { readonly code: 'consent-objected'; readonly customer: string }
  | {
      readonly code: 'contact-without-consent'
      readonly customer: string
      readonly purpose: string
      readonly channel: string
    }
  | { readonly code: 'account-not-organisation'; readonly customer: string }
  | { readonly code: 'account-person-exists'; readonly account: string; readonly customer: string }
  | { readonly code: 'account-person-not-found'; readonly account: string; readonly customer: string }
  | { readonly code: 'account-has-people'; readonly customer: string; readonly people: readonly string[] }
  | { readonly code: 'customer-merged-with-itself'; readonly customer: string }
  | { readonly code: 'customer-kinds-differ'; readonly customer: string; readonly into: string }
  | ({ readonly code: 'verification-method-unknown'; readonly method: string } & Nearest)
  /** `what` would tell what is masked because of the contact `ref`. */
  | { readonly code: 'cards-masked'; readonly what: string; readonly ref: string }
  | { readonly code: 'card-not-masked'; readonly customer: string }
