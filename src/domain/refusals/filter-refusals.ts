import type { Nearest } from './nearest-names.ts'

/** What is wrong at one place of a filter. */
export type FilterProblem =
  | 'filter-too-long'
  | 'filter-too-deep'
  | 'filter-too-many'
  | 'filter-text-open'
  | 'filter-parenthesis-open'
  | 'filter-condition-missing'
  | 'filter-field-unknown'
  | 'filter-operator-missing'
  | 'filter-operator-unfit'
  | 'filter-list-missing'
  | 'filter-value-missing'
  | 'filter-value-unknown'
  | 'filter-value-malformed'
  | 'filter-joint-missing'

/** Refusals about filters and what is done to all that match one. */
export type FilterRefusal =
  | ({
      readonly code: 'filter-invalid'
      /** The character at which it goes wrong, from 1; one past the last at the end. */
      readonly position: number
      readonly why: FilterProblem
      /** What stands there; empty at the end. */
      readonly found: string
      /** What can stand there, as it is typed. */
      readonly expected: readonly string[]
    } & Nearest)
  | { readonly code: 'filter-count-differs'; readonly expected: number; readonly found: number }
  /** More rows would have to be looked at, or more match, than one command may take. */
  | { readonly code: 'filter-too-wide'; readonly looked: number; readonly matched: number }
  | { readonly code: 'filter-unconfirmed'; readonly matched: number }
  | {
      readonly code: 'record-changed'
      readonly ref: string
      readonly expected: number
      readonly found: number
    }
