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
  | { readonly code: 'interaction-in-case'; readonly ref: string; readonly caseRef: string }
