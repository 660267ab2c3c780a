import type { CaseState } from '../case-state.ts'
import type { Nearest } from './nearest-names.ts'

/** Refusals about cases. */
export type CaseRefusal =
  | ({ readonly code: 'case-not-found'; readonly ref: string } & Nearest)
  | { readonly code: 'case-closed'; readonly ref: string }
  | {
      readonly code: 'case-in-other-state'
      readonly ref: string
      readonly state: CaseState
      readonly needs: readonly CaseState[]
    }
  | { readonly code: 'case-subject-required' }
  | { readonly code: 'case-pending-in-past'; readonly ref: string; readonly at: number }
  | { readonly code: 'case-resolution-required'; readonly ref: string }
  /** `refs`: cases below it that are still in work; the first of them when there are many. */
  | { readonly code: 'case-children-open'; readonly ref: string; readonly refs: readonly string[] }
  /** `items`: numbers of what is mandatory and not done. */
  | { readonly code: 'case-checklist-undone'; readonly ref: string; readonly items: readonly string[] }
  /** None of its contacts was begun by a customer on a channel that is answered in writing. */
  | { readonly code: 'case-not-in-writing'; readonly ref: string }
  | { readonly code: 'case-without-children'; readonly ref: string }
  /** `refs`: cases below it; the first of them when there are many. */
  | { readonly code: 'case-children-unreachable'; readonly ref: string; readonly refs: readonly string[] }
  | { readonly code: 'checklist-item-empty'; readonly ref: string }
  | { readonly code: 'checklist-full'; readonly ref: string }
  | { readonly code: 'checklist-item-not-found'; readonly ref: string; readonly item: number }
