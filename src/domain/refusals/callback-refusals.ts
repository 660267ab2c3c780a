import type { Nearest } from './nearest-names.ts'

/** Refusals about notes, callbacks, do-not-contact. */
export type CallbackRefusal =
  | { readonly code: 'note-empty' }
  | ({ readonly code: 'note-target-not-found'; readonly ref: string } & Nearest)
  | ({ readonly code: 'callback-not-found'; readonly ref: string } & Nearest)
  | { readonly code: 'callback-in-past'; readonly at: number }
  | { readonly code: 'callback-finished'; readonly ref: string; readonly state: string }
  /** It waits, or is worked on, as an interaction. */
  | { readonly code: 'callback-came-up'; readonly ref: string; readonly interaction: string }
  | { readonly code: 'callback-without-number'; readonly customer: string }
  | { readonly code: 'callback-blocked-do-not-contact'; readonly customer: string; readonly channel: string }
  | { readonly code: 'do-not-contact-exists'; readonly customer: string; readonly channel: string }
  | { readonly code: 'do-not-contact-not-found'; readonly customer: string; readonly channel: string }
