import type { CaseLinkKind } from '../case-link-kind.ts'

/** Refusals about what cases have to do with each other, and with their contacts. */
export type CaseTieRefusal =
  | { readonly code: 'interaction-of-other-customer'; readonly ref: string; readonly caseRef: string }
  /** `ref`: the case that another customer's would follow. */
  | { readonly code: 'case-follows-other-customer'; readonly ref: string }
  | { readonly code: 'case-merge-into-itself'; readonly ref: string }
  | { readonly code: 'case-of-other-customer'; readonly ref: string; readonly into: string }
  | { readonly code: 'case-split-empty'; readonly ref: string }
  | { readonly code: 'case-note-not-found'; readonly ref: string; readonly note: number }
  | {
      readonly code: 'case-note-of-interaction'
      readonly ref: string
      readonly note: number
      readonly interaction: string
    }
  | { readonly code: 'case-link-to-itself'; readonly ref: string }
  | {
      readonly code: 'case-link-exists'
      readonly ref: string
      readonly other: string
      readonly kind: CaseLinkKind
    }
  | { readonly code: 'case-link-not-found'; readonly ref: string; readonly other: string }
  | { readonly code: 'case-parent-cycle'; readonly ref: string; readonly parent: string }
  | { readonly code: 'interaction-in-case'; readonly ref: string; readonly caseRef: string }
  | { readonly code: 'interaction-not-in-case'; readonly ref: string; readonly caseRef: string }
